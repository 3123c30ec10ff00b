import PartnerCore

/// The names that columns usually have, as libraries and their partners write them.
///
/// Compared folded and without blanks: `E-mail`, `e mail` and `EMail` are `email`. Of two columns that would be
/// the same field, the one whose name stands further left here is taken.
enum UsualHeaders {
    static func names(_ kind: SheetKind) -> [(ColumnField, String)] {
        switch kind {
        case .partners: partners
        case .contacts: contacts
        case .candidates: candidates
        }
    }

    /// Also a person's name, where another column says which organisation.
    static let weakName = "name"

    /// Words that as likely stand in a cell below `Type` as in a header.
    static let alsoKinds: Set<String> = [
        "school", "agency", "church", "club", "group", "business", "company", "nonprofit", "charity",
        "institution",
        "partner", "organization", "organisation",
    ]

    private static let partners: [(ColumnField, String)] = [
        (
            .name,
            """
            organization organisation organizationname organisationname nameoforganization nameoforganisation \
            nameoftheorganization partnerorganization partnerorganisation communitypartner communitypartnername \
            partner partnername nameofpartner org orgname schoolname nameofschool school organizationschool \
            schoolorganization agency agencyname nameofagency organizationagency agencyorganization institution \
            institutionname group groupname nameofgroup nonprofit nonprofitname charityname charity club \
            clubname nameofclub church churchname company companyname business businessname entity entityname site \
            sitename nameofsite program programname facility facilityname legalname accountname account libname name
            """
        ),
        (.slug, "slug partnerslug shortname"),
        (
            .kind,
            """
            kind type category sector partnerkind partnertype typeofpartner kindofpartner organizationtype \
            organisationtype orgtype typeoforganization typeoforganisation kindoforganization agencytype grouptype \
            sitetype schooltype programtype partnercategory
            """
        ),
        (
            .branch,
            "branch homebranch branchlibrary librarybranch library ourbranch localbranch nearestbranch librarylocation"
        ),
        (
            .steward,
            """
            steward staffcontact librarystaffcontact librarycontact ourcontact librarian staff staffmember \
            librarystaff staffperson owner relationshipowner relationshipmanager partnershipmanager assignedto \
            assignedstaff assignedlibrarian responsible responsiblestaff staffresponsible liaison staffliaison \
            libraryliaison staffliason stafflead leadstaff leadlibrarian lead pointperson managedby primarystaff \
            primarystaffcontact keptby whoknowsthem
            """
        ),
        (
            .backup,
            """
            backup backupsteward backupstaff backupstaffcontact backuplibrarian secondstaff secondstaffcontact \
            secondarystaff secondarystaffcontact standin deputy costeward alternatestaff
            """
        ),
        (
            .contact,
            """
            contactname contactperson nameofcontact nameofcontactperson contactpersonname primarycontact \
            primarycontactname maincontact maincontactname keycontact keyperson pointofcontact pointofcontactname \
            poc pocname partnercontact theircontact contactfullname agencycontact schoolcontact \
            organizationcontact communitycontact externalcontact admincontactname contact contacts person fullname
            """
        ),
        (.contactFirstName, "contactfirstname firstname contactfirst givenname"),
        (.contactLastName, "contactlastname lastname contactlast surname familyname"),
        (
            .role,
            "contactrole contacttitle contactposition contactjobtitle titleofcontact jobtitle title role position"
        ),
        (
            .mail,
            """
            contactemail contactsemail contactemailaddress email emailaddress mail emails primaryemail workemail \
            emailcontact pocemail admincontactemail
            """
        ),
        (
            .phone,
            """
            contactphone contactsphone contactphonenumber phone phonenumber telephone telephonenumber tel telno \
            phoneno phones contactnumber officephone workphone mainphone primaryphone cell cellphone mobile \
            mobilephone pocphone admincontactphone
            """
        ),
        (
            .address,
            """
            address streetaddress address1 addressline1 street physicaladdress siteaddress locationaddress \
            locaddress mailingaddress postaladdress
            """
        ),
        (.city, "city town citytown sitecity loccity locationcity municipality"),
        (
            .zip,
            "zip zipcode postalcode postcode zip5 zippostalcode zipcodepostalcode loczip locationzip sitezip"
        ),
        (
            .lastContact,
            """
            lastcontact dateoflastcontact lastcontactdate datelastcontact datelastcontacted lastcontacted \
            lastcontactedon lastcontacton lasttouch lasttouchdate dateoflasttouch mostrecentcontact \
            mostrecentcontactdate dateofmostrecentcontact lastcommunication lastcommunicationdate lastinteraction \
            lastinteractiondate lastconversation lastspoke lastspoketo lastspokewith lastspoken lasttalked \
            lastheardfrom lastmet lastmeeting lastmeetingdate lastvisit lastvisitdate dateoflastvisit lastvisited \
            lastoutreach lastoutreachdate lastreachedout lastincontact datecontacted contactdate
            """
        ),
        (
            .how,
            """
            how howcontacted howlastcontacted lastcontacthow lastcontactmethod lastcontacttype lastcontactvia \
            contactmethod methodofcontact contacttype typeofcontact modeofcontact method via
            """
        ),
        (.website, "website websiteurl websiteaddress web webpage webaddress homepage url siteurl link"),
        (
            .notes,
            """
            notes note comments comment notescomments commentsnotes remarks additionalnotes additionalcomments \
            description details background about history
            """
        ),
        (
            .stage,
            """
            stage partnershipstage relationshipstage status partnershipstatus partnerstatus relationshipstatus \
            statusofpartnership
            """
        ),
        (
            .followUp,
            """
            followupcadence cadence contactcadence followupfrequency contactfrequency frequency frequencyofcontact \
            howoften followupevery contactevery followup
            """
        ),
        (.season, "season whenreachable reachable availability"),
    ].flatMap(Self.spread)

    /// Those of partners, but for what a directory calls otherwise.
    private static let candidates: [(ColumnField, String)] =
        partners.filter { field, name in
            SheetKind.candidates.fields.contains(field) && field != .notes && name != "category"
                && name != "sector"
        }
        + [
            (
                .key,
                """
                ein einnumber fein taxid employeridentificationnumber ncesid ncesschoolid schoolidncesassigned \
                fscskey ecmkey programid siteid schoolid recordid id orgid organizationid portalid
                """
            ),
            (.category, "category nteecode ntee nteecd sector categories activities"),
            (
                .notes,
                """
                mission missionstatement description about shortdesc shortdescription programdetails programdescription \
                summary details notes note comments comment remarks background
                """
            ),
            (.state, "state statename st stabr stateprovince locstate sitestate"),
            (.county, "county countyname cnty sitecounty countyfips"),
            (.tract, "tract censustract tractfips"),
            (.latitude, "latitude lat latitud"),
            (.longitude, "longitude lon lng long longitud"),
            (.city, "neighborhood neighbourhood"),
        ].flatMap(Self.spread)

    private static let contacts: [(ColumnField, String)] = [
        (
            .date,
            """
            date dateofcontact contactdate datecontacted dateoftouch touchdate dateofvisit visitdate dateofmeeting \
            meetingdate dateofconversation dateofcall calldate eventdate day when ondate timestamp
            """
        ),
        (
            .partner,
            """
            partner partnername organization organisation organizationname organisationname nameoforganization \
            partnerorganization partnerorganisation communitypartner whowith withwhom with org orgname agency \
            agencyname institution schoolname school groupname group company companyname sitename site account \
            partnerslug slug
            """
        ),
        (
            .notes,
            """
            whatwassaid whatwesaid whatwasdiscussed whatwetalkedabout whathappened said notes note comments comment \
            notescomments outcome outcomes result discussion conversation summary details remarks description \
            topic topics subject purpose what
            """
        ),
        (
            .how,
            """
            how typeofcontact contacttype howcontacted contactmethod methodofcontact modeofcontact method channel \
            medium means via contactvia type kind mode
            """
        ),
        (
            .staff,
            """
            staff staffmember staffname nameofstaff librarystaff ourstaff staffperson staffcontact librarian by \
            contactedby madeby loggedby enteredby whoofus ofus fromus fromthelibrary us yourname initials \
            staffinitials steward
            """
        ),
        (
            .contact,
            """
            contactperson contactname nameofcontact personcontacted personspokento spoketo spokewith talkedto \
            talkedwith metwith theircontact partnercontact whoofthem ofthem contact person
            """
        ),
        (
            .promise,
            """
            promise promised wepromised whatwepromised nextstep nextsteps nextaction actionitem actionitems action \
            actions followup followupneeded followupaction todo commitment
            """
        ),
        (
            .promisedBy,
            """
            promisedby promisedfor promisedate promisedue bywhen whendue due duedate dueby deadline nextstepby \
            nextstepdue nextstepdate actionby actiondue followupdate followupby followupon followupdue targetdate
            """
        ),
    ].flatMap(Self.spread)

    private static func spread(_ field: ColumnField, _ names: String) -> [(ColumnField, String)] {
        names.split(separator: " ").map { (field, String($0)) }
    }
}
