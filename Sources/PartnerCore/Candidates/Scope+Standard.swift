extension Scope {
    /// What a library gets that sets nothing.
    package static let standard: [Scope] = [youth, olderAdults, equity]

    private static let youth = Scope(
        key: "youth", title: "young people",
        kinds: [
            "school", "preschool", "child-care", "childcare", "youth", "youth-club", "youth-center", "camp",
            "after-school", "mentor-program", "mentoring", "scouts", "head-start",
        ],
        words: [
            "youth*", "young", "teen*", "adolescent*", "child", "children*", "childcare", "childhood", "kid",
            "kids*",
            "*kids", "boy", "boys", "girl", "girls", "scout", "scouts", "scouting", "school", "schools",
            "preschool*",
            "kindergarten", "elementary", "academy", "academies", "montessori", "student*", "juvenile",
            "foster care",
            "foster families", "foster family", "head start", "infant*", "toddler*", "baby", "babies",
            "pediatric*",
            "after school", "afterschool", "tutor*", "mentor*", "ymca", "ywca", "young mens christian", "4 h",
            "pta",
            "ptsa", "little league", "big brothers", "big sisters", "junior achievement", "early learning",
            "early education", "k 12", "day nursery", "playground*",
        ],
        hints: [
            "camp", "camps", "reading", "literacy", "learning", "learner*", "families", "family", "parent*",
            "college access",
            "classroom*", "teach*", "education", "play*", "juniors", "scholar*", "recreation",
            "sports league",
        ],
        unless: [
            "school of medicine", "school of law", "school of nursing", "school of business",
            "school of theology",
            "school of music", "school of design", "school of public health", "school of professional*",
            "medical school",
            "law school", "graduate school", "business school", "adult school", "adult education",
            "executive education",
            "university", "universities", "alumni", "asset management", "credit union", "home loan*",
            "endowment", "retire*",
            "inmate*", "incarcerat*", "prison*", "driving school", "insurance",
        ],
        ntee: ["B2", "B90", "B92", "N20", "O", "P30", "P31", "P32", "P33", "F53"],
        categories: ["education", "youth", "youth development", "children", "schools"])

    private static let olderAdults = Scope(
        key: "older-adults", title: "older adults",
        kinds: [
            "senior-center", "adult-day-center", "nursing-home", "hospice", "meals-on-wheels",
            "retirement-home",
        ],
        words: [
            "senior", "seniors", "elder*", "older adult*", "older people", "aging", "ageing", "aged",
            "retire*", "geriatric*",
            "hospice*", "alzheimer*", "dementia", "memory care", "meals on wheels", "nursing home*",
            "assisted living",
            "adult day", "homebound", "caregiver*", "grandparent*", "pensioner*", "aarp", "parkinson*",
        ],
        hints: [
            "lifelong", "independence", "independent living", "palliative", "home care", "in home",
            "veterans", "respite",
        ],
        unless: ["senior high", "senior class", "high school", "junior senior", "college"],
        ntee: ["P75", "P81", "E91", "L22", "K36", "P74"],
        categories: ["aging", "seniors", "senior services", "older adults"])

    private static let equity = Scope(
        key: "edi", title: "equity, diversity and inclusion",
        kinds: [
            "shelter", "food-bank", "cultural-center", "immigrant-services", "disability-services",
            "legal-aid",
        ],
        words: [
            "immigrant*", "refugee*", "newcomer*", "asylum", "latino*", "latina*", "latinx", "hispanic",
            "chican*", "raza",
            "black", "african american*", "naacp", "asian", "pacific islander*", "native american*",
            "indigenous", "tribal",
            "tribe*", "american indian*", "lgbt*", "lgbtq*", "queer", "transgender", "pride", "disabilit*",
            "disabled",
            "deaf", "blind", "autis*", "equity", "equality", "civil rights", "social justice",
            "racial justice", "inclusion",
            "multicultural", "bilingual", "farmworker*", "homeless*", "unhoused", "shelter",
            "domestic violence", "reentry",
            "legal aid", "legal services",
        ],
        hints: [
            "community", "justice", "language*", "cultural", "diversity", "low income", "affordable housing",
            "food bank",
            "women", "rights", "poverty", "underserved", "unity",
        ],
        unless: [
            "community college", "community foundation", "animal shelter", "community bank", "golf",
            "country club",
        ],
        ntee: ["A23", "P84", "R2", "R3", "P82", "L41", "I80", "P85", "P86", "P87"],
        categories: ["civil rights", "immigrants", "human services"])
}
