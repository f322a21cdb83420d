namespace Juluo.Host.Tests;

/// <summary>Examples for slices whose input is more than a few words.</summary>
internal static class Examples
{
    /// <summary>Fields that accept only certain words, by name, with the reason. Hostile texts are sent to them too, but none needs to be accepted.</summary>
    public static readonly Dictionary<string, string> Narrow = new(StringComparer.Ordinal)
    {
        ["endsAt"] = "an hour",
        ["callLink"] = "an address",
        ["amountFrom"] = "money",
        ["amountTo"] = "money",
        ["currency"] = "three letters",
        ["asked"] = "money",
        ["awarded"] = "money",
        ["paid"] = "money",
        ["matching"] = "what the program calls a matching",
        ["marks"] = "numbers",
        ["ranks"] = "numbers",
        ["json"] = "a file with keys of its own",
        ["until"] = "an hour",
        ["line"] = "a word",
        ["number"] = "of a card",
        ["pin"] = "what only we can seal",
        ["wifi"] = "what only we can seal",
        ["email"] = "an address",
        ["password"] = "a secret, kept nowhere",
        ["current"] = "a secret, kept nowhere",
        ["code"] = "digits",
        ["credential"] = "what a browser signs",
        ["token"] = "of a link",
        ["key"] = "of a photo",
        ["back"] = "a path",
        ["language"] = "one of two",
        ["languages"] = "of a list",
        ["zone"] = "of a list",
        ["accent"] = "of a list, or a colour",
        ["own"] = "a colour",
        ["instead"] = "a colour",
        ["slug"] = "letters of an address",
        ["url"] = "an address",
        ["site"] = "an address",
        ["links"] = "addresses",
        ["kinds"] = "of a list",
        ["scopes"] = "of a list",
        ["permissions"] = "of a list",
        ["choices"] = "of a list",
        ["choice"] = "of a list",
        ["role"] = "of a list",
        ["purpose"] = "of a list",
        ["provider"] = "of a list",
        ["receipt"] = "signs of a receipt",
        ["par"] = "an amount",
        ["amount"] = "an amount",
        ["deposit"] = "an amount",
        ["host"] = "a member's name",
        ["person"] = "a member's name",
        ["event"] = "a program's own mark",
        ["made"] = "a seal",
        ["time"] = "an hour",
        ["from"] = "an hour",
        ["earliest"] = "an hour",
        ["latest"] = "an hour",
        ["length"] = "so long",
        ["to"] = "an hour",
        ["who"] = "of a list",
        ["features"] = "of a list",
        ["has"] = "of a list",
        ["days"] = "of a list",
        ["step"] = "of a list",
        ["hours"] = "hours of a day",
        ["weekdays"] = "hours of a day",
        ["monday"] = "hours of a day",
        ["tuesday"] = "hours of a day",
        ["wednesday"] = "hours of a day",
        ["thursday"] = "hours of a day",
        ["friday"] = "hours of a day",
        ["saturday"] = "hours of a day",
        ["sunday"] = "hours of a day",
        ["min"] = "a length",
        ["max"] = "a length",
        ["notice"] = "a length",
        ["bufferBefore"] = "a length",
        ["bufferAfter"] = "a length",
        ["arriveWithin"] = "a length",
        ["lateCancel"] = "a length",
        ["opensAt"] = "an hour",
        ["closesAt"] = "an hour",
        ["latitude"] = "degrees",
        ["longitude"] = "degrees",
        ["emoji"] = "one sign",
        ["hash"] = "of a text that was read",
        ["payload"] = "JSON",
        ["codeTw"] = "of a classification",
        ["codeIsic"] = "of a classification",
        ["lastSigns"] = "four letters or digits",
        ["repository"] = "an address",
        ["evidence"] = "an address",
        ["spent"] = "an amount",
        ["shares"] = "percents",
        ["link"] = "an address",
        ["implementerLink"] = "an address",
        ["designerLink"] = "an address",
        ["initiatorLink"] = "an address",
        ["a"] = "of a list",
        ["b"] = "of a list",
    };

    /// <summary>Fields that are tried but cannot be filled here, with the test that covers them instead.</summary>
    public static readonly Dictionary<string, string> Unreached = new(StringComparer.Ordinal)
    {
        ["AddCriterion.said"] = "words of a list: a line break in one begins the next",
        ["AddService.rules"] = "the name of rules",
        ["AddService.rulesText"] = "a file of rules: ServiceFormTests",
        ["ChangeService.rules"] = "the name of rules",
        ["ChangeService.rulesText"] = "a file of rules: ServiceFormTests",
        ["SaveFigures.text"] = "a file of figures: FigureCheckTests",
        ["AddHelpPlace.postalCode"] = "twelve characters at most",
        ["AddHelpPlace.coordinates"] = "two numbers: HelpPlaceTests",
        ["AddHelpPlace.phones"] = "phone numbers: HelpPlaceTests",
        ["ChangeHelpPlace.postalCode"] = "twelve characters at most",
        ["ChangeHelpPlace.coordinates"] = "two numbers: HelpPlaceTests",
        ["ChangeHelpPlace.phones"] = "phone numbers: HelpPlaceTests",
        ["AddHelpEntry.postalCode"] = "twelve characters at most",
        ["ChangeHelpEntry.postalCode"] = "twelve characters at most",
        ["ReportMistake.postalCode"] = "twelve characters at most",
        ["AddHelpEntry.phones"] = "phone numbers: HelpEntryTests",
        ["AddHelpEntry.bring.zh"] = "a list, one a line: HelpEntryTests",
        ["AddHelpEntry.bring.en"] = "a list, one a line: HelpEntryTests",
        ["ChangeHelpEntry.bring.zh"] = "a list, one a line: HelpEntryTests",
        ["ChangeHelpEntry.bring.en"] = "a list, one a line: HelpEntryTests",
        ["AddHelpEntry.email"] = "an address: HelpEntryTests",
        ["AddHelpEntry.url"] = "an address of the web: HelpEntryTests",
        ["AddHelpEntry.coordinates"] = "two numbers: HelpEntryTests",
        ["ChangeHelpEntry.phones"] = "phone numbers: HelpEntryTests",
        ["ChangeHelpEntry.email"] = "an address: HelpEntryTests",
        ["ChangeHelpEntry.url"] = "an address of the web: HelpEntryTests",
        ["ChangeHelpEntry.coordinates"] = "two numbers: HelpEntryTests",
        ["ReportMistake.phones"] = "phone numbers: CorrectionTests",
        ["ReportMistake.name.zh"] = "passed over: no reader corrects it",
        ["ReportMistake.name.en"] = "passed over: no reader corrects it",
        ["ReportMistake.about.zh"] = "passed over: no reader corrects it",
        ["ReportMistake.about.en"] = "passed over: no reader corrects it",
        ["ReportMistake.organisation.zh"] = "passed over: no reader corrects it",
        ["ReportMistake.organisation.en"] = "passed over: no reader corrects it",
        ["ReportMistake.access.zh"] = "passed over: no reader corrects it",
        ["ReportMistake.access.en"] = "passed over: no reader corrects it",
        ["ReportMistake.whoFor.zh"] = "passed over: no reader corrects it",
        ["ReportMistake.whoFor.en"] = "passed over: no reader corrects it",
        ["ReportMistake.howTo.zh"] = "passed over: no reader corrects it",
        ["ReportMistake.howTo.en"] = "passed over: no reader corrects it",
        ["ReportMistake.alert.zh"] = "passed over: no reader corrects it",
        ["ReportMistake.alert.en"] = "passed over: no reader corrects it",
        ["ReportMistake.place.zh"] = "taken with its subject: CorrectionTests",
        ["ReportMistake.place.en"] = "taken with its subject: CorrectionTests",
        ["ReportMistake.street.zh"] = "taken with its subject: CorrectionTests",
        ["ReportMistake.street.en"] = "taken with its subject: CorrectionTests",
        ["ReportMistake.city.zh"] = "taken with its subject: CorrectionTests",
        ["ReportMistake.city.en"] = "taken with its subject: CorrectionTests",
        ["ReportMistake.hoursNote.zh"] = "taken with its subject: CorrectionTests",
        ["ReportMistake.hoursNote.en"] = "taken with its subject: CorrectionTests",
        ["ReportMistake.cost.zh"] = "taken with its subject: CorrectionTests",
        ["ReportMistake.cost.en"] = "taken with its subject: CorrectionTests",
        ["ReportMistake.bring.zh"] = "taken with its subject: CorrectionTests",
        ["ReportMistake.bring.en"] = "taken with its subject: CorrectionTests",
        ["ReportMistake.email"] = "an address: HelpEntryTests",
        ["ReportMistake.url"] = "an address of the web: HelpEntryTests",
        ["ReportMistake.coordinates"] = "passed over: no reader corrects it",
        ["UploadHelp.text"] = "a file of HSDS: HsdsReaderTests",
        ["MendHelpFault.text"] = "a service of HSDS: HelpFaultTests",
        ["AnswerCheck.place"] = "the name of a question",
        ["AnswerCheck.answer"] = "yes, a number or a day; kept in the person's own cookie: CheckAnswerTests",
        ["AddDonation.lines"] = "names of items, numbers and days; see LotTests",
        ["AddLines.lines"] = "names of items, numbers and days; see LotTests",
        ["IssueFoodCard.reference"] = "only a keyed digest of it is kept: FoodCardTests",
        ["AppointVolunteer.member"] = "a member's name: VolunteerTests",
        ["ChangeParcelPlan.staple"] = "units, to a tenth: no text",
        ["ChangeParcelPlan.protein"] = "units, to a tenth: no text",
        ["ChangeParcelPlan.vegetable"] = "units, to a tenth: no text",
        ["ChangeParcelPlan.fruit"] = "units, to a tenth: no text",
        ["ChangeParcelPlan.dairy"] = "units, to a tenth: no text",
        ["ChangeParcelPlan.pantry"] = "units, to a tenth: no text",
        ["ChangeParcelPlan.baby"] = "units, to a tenth: no text",
        ["ChangeParcelPlan.household"] = "units, to a tenth: no text",
        ["SaveRepository.text"] = "a file with keys of its own: PublicCodeTests",
        ["SignPlacementAgreement.name"] = "one's own name",
        ["RecordRecruitment.into"] = "a person is recruited once: the first text is kept",
        ["AddPasskey.name"] = "needs an authenticator; a passkey is named in ChangePasskey",
        ["AddPhoto.words.zh"] = "needs a file; it is said anew in ChangePhoto",
        ["AddPhoto.words.en"] = "needs a file; it is said anew in ChangePhoto",
        ["ChangeAllianceCover.words.zh"] = "needs a file; see AllianceCoverTests",
        ["ChangeAllianceCover.words.en"] = "needs a file; see AllianceCoverTests",
        ["ChangeCircleCover.words.zh"] = "needs a file; see CircleCoverTests",
        ["ChangeCircleCover.words.en"] = "needs a file; see CircleCoverTests",
        ["ChangeCommunityCover.words.zh"] = "needs a file; see CommunityPublicPageTests",
        ["ChangeCommunityCover.words.en"] = "needs a file; see CommunityPublicPageTests",
        ["ChangeSiteCover.words.zh"] = "needs a file; see SiteCoverTests",
        ["ChangeSiteCover.words.en"] = "needs a file; see SiteCoverTests",
        ["AssignPresentedCard.label"] = "needs a reader; a label is given in AssignCard",
        ["PreviewInteractions.source"] = "needs a file; see the test of files",
        ["RemovePasskey.id"] = "of a passkey",
        ["ChangePasskey.id"] = "of a passkey",
        ["AddOutsideCalendar.url"] = "needs a calendar to read; see OutsideCalendarTests",
        ["SignOffer.name"] = "the signer's own name; another is refused",
        ["SignTeamAgreement.name"] = "the signer's own name; another is refused",
        ["SignCollaborationAgreement.name"] = "the signer's own name; another is refused",
        ["AddLockService.name"] = "needs a service that answers; a gateway is named in AddGateway",
        ["AddLockService.kind"] = "of a list",
        ["AddLockService.address"] = "an address",
        ["RequestContact.message"] = "needs somebody of another community, who can be asked once",
        ["ChangeForm.intro.zh"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeForm.intro.en"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeForm.done.zh"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeForm.done.en"] = "stands in the form’s text file, escaped: BuilderTests",
        ["AddFormQuestion.label.zh"] = "stands in the form’s text file, escaped: BuilderTests",
        ["AddFormQuestion.label.en"] = "stands in the form’s text file, escaped: BuilderTests",
        ["AddFormQuestion.choices.zh"] = "stands in the form’s text file, escaped: BuilderTests",
        ["AddFormQuestion.choices.en"] = "stands in the form’s text file, escaped: BuilderTests",
        ["AddFormQuestion.columns.zh"] = "stands in the form’s text file, escaped: BuilderTests",
        ["AddFormQuestion.columns.en"] = "stands in the form’s text file, escaped: BuilderTests",
        ["AddFormQuestion.statement.zh"] = "stands in the form’s text file, escaped: BuilderTests",
        ["AddFormQuestion.statement.en"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.sameAs"] = "the name of a question",
        ["SaveFormCheck.say.zh"] = "stands in the form’s text file, escaped: BuilderTests",
        ["SaveFormCheck.say.en"] = "stands in the form’s text file, escaped: BuilderTests",
        ["SaveFormCheck.must"] = "a condition: ConditionTests",
        ["SaveFormCheck.at"] = "the name of a question",
        ["AddFormQuestion.page"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.label.zh"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.label.en"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.hint.zh"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.hint.en"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.choices.zh"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.choices.en"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.statement.zh"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.statement.en"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.columns.zh"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.columns.en"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.showIf"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.least"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.most"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.from"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.until"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.currency"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormQuestion.country"] = "one of the countries whose addresses are known: AddressTests",
        ["ChangeFormQuestion.state"] = "two letters of a state: AddressTests",
        ["ChangeFormQuestion.postcodes"] = "ranges of digits: AddressTests",
        ["ChangeFormQuestion.page"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormPage.title.zh"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormPage.title.en"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormPage.text.zh"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormPage.text.en"] = "stands in the form’s text file, escaped: BuilderTests",
        ["ChangeFormPage.showIf"] = "stands in the form’s text file, escaped: BuilderTests",
        ["StartSurvey.form"] = "the key of a form",
        ["StartSurvey.crossedBy"] = "the name of a question",
        ["AddSurveyForm.title.zh"] = "stands in the form’s text file, escaped: BuilderTests",
        ["AddSurveyForm.title.en"] = "stands in the form’s text file, escaped: BuilderTests",
        ["SaveSurveyResponsePage.go"] = "one of a few ways",
        ["SaveFormText.text"] = "a file with keys of its own: DefinitionTests",
        ["SaveFormTranslations.to"] = "one of the form’s languages",
        ["SavePage.go"] = "one of a few ways",
        ["AcknowledgeBatch.answers"] = "lines of a form of their own: AcknowledgementTests",
        ["SaveDeliverySetting.fieldMap"] = "lines of a form of their own: FieldMapTextTests",
        ["AddQueue.letter"] = "one letter: QueueFormTests",
        ["AddQueue.priorityLetter"] = "one letter: QueueFormTests",
        ["ChangeQueue.letter"] = "one letter: QueueFormTests",
        ["ChangeQueue.priorityLetter"] = "one letter: QueueFormTests",
        ["AddCounter.label"] = "a few signs, as they hang above a counter",
        ["ChangeCounter.label"] = "a few signs, as they hang above a counter",
        ["SaveIntake.application"] = "one of the shipped applications",
        ["SaveIntake.plan"] = "lines of a form of their own: PlanTextTests",
        ["AddOffice.postcodes"] = "digits and letters: RoutingTests",
        ["ChangeOffice.postcodes"] = "digits and letters: RoutingTests",
        ["RequestDocument.document"] = "one of the form’s documents",
        ["OfferAppointment.from"] = "a time of day",
        ["SaveContact.contact"] = "an address",
        ["RequestResumeCode.contact"] = "an address",
        ["ResumeSubmission.contact"] = "an address",
        ["RequestContactCode.contact"] = "an address",
        ["FindCaseByContact.contact"] = "an address or a number",
        ["ChangeMyContact.contact"] = "an address",
        ["AddDocument.item"] = "needs a file; see DocumentTests",
        ["SendDocument.item"] = "needs a file; see DocumentTests",
        ["OfferHelp.message"] = "needs a need of another community",
    };

    /// <summary>Fields that are truncated to one line, because their sender is a program that cannot be answered.</summary>
    public static readonly HashSet<string> Cut = new(StringComparer.Ordinal) { "ReceiveFromBridge.username" };

    /// <summary>Fields that are stored so that only the program can read them.</summary>
    public static readonly HashSet<string> Sealed = new(StringComparer.Ordinal)
    {
        "AddPostAddress.forwardTo",
        "WriteToApplicant.body",
        "WriteAboutCase.body",
        "RequestDocument.note",
        "DecideCase.reason",
        "RequestHandOff.why",
    };

    /// <summary>Texts of which parts are stored, not the whole.</summary>
    public static readonly Dictionary<string, Func<string, string>> Parted = new(StringComparer.Ordinal)
    {
        ["skills"] = text => $"maps, {text}",
        ["DeclineJoinRequest.sentence"] = text => $"No room.\n\n{text}", // in a mail, among other words
        ["SendContactMessage.name"] = text => $"Guest {text}", // in a mail, like the message
        ["SendContactMessage.message"] = text => $"Hello.\n\n{text}",
        ["tags"] = text => $"art, {text}",
        ["topics"] = text => $"maps, {text}",
        ["labels"] = text => $"one\n{text}\nother",
        ["purposes"] = text => $"Sport\n{text}\nMusic", // one per line
        ["UploadInvitations.text"] = text => $"email,name\nheron@example.org,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        ["UploadMembers.text"] = text => $"name,needs\n鷺,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
    };

    public static readonly Dictionary<string, Example> All = new(StringComparer.Ordinal)
    {
        ["AddDoor"] = new((h, n) => new { site = h.Site, name = new { zh = $"門 {n}", en = $"Door {n}" } }),
        ["ChangeDoor"] = new(
            (h, n) =>
                new
                {
                    name = new { zh = $"大門 {n}", en = $"Front door {n}" },
                    line = "1",
                    gateway = h.Gateway,
                }
        ),
        ["OpenDoor"] = new((_, _) => new { reason = "A parcel" }),
        ["AddGateway"] = new((h, n) => new { site = h.Site, name = $"Pi {n}" }),
        ["AddAccessGroup"] = new((_, n) => new { name = new { zh = $"組 {n}", en = $"Group {n}" }, weekdays = new[] { 1 } }),
        ["ChangeAccessGroup"] = new((_, n) => new { name = new { zh = $"組 {n}", en = $"Group {n}" }, weekdays = new[] { 1 } }),
        ["AssignCard"] = new((_, n) => new { number = $"04{n:X6}", label = $"Card {n}" }),
        ["AddSite"] = new(
            (_, n) =>
                new
                {
                    name = new { zh = $"館 {n}", en = $"House {n}" },
                    slug = $"house-{n}",
                    zone = "Asia/Taipei",
                }
        ),
        ["ChangeSite"] = new(
            (_, n) =>
                new
                {
                    name = new { zh = $"遠館 {n}", en = $"Far House {n}" },
                    slug = "far",
                    zone = "Asia/Taipei",
                }
        ),
        ["ChangeCommunitySettings"] = new(
            (_, n) =>
                new
                {
                    name = new { zh = $"聚落 {n}", en = $"Lane {n}" },
                    sentence = new { zh = "一間屋。", en = "A house." },
                    zone = "Asia/Taipei",
                    language = "zh-Hant",
                    accent = Accent.Usual,
                }
        ),
        ["ChangeColour"] = new((_, _) => new { accent = "own", own = "#1f5f99" }),
        ["ChooseLanguage"] = new((_, _) => new { language = "zh-Hant", back = "/home" }),
        ["AddWebhook"] = new((_, n) => new { url = $"http://127.0.0.1:9/{n}", kinds = new[] { "people.need.added" } }),
        ["ChangeWebhook"] = new((_, n) => new { url = $"http://127.0.0.1:9/{n}", kinds = new[] { "people.need.added" } }),
        ["AddMyToken"] = new(
            (_, n) =>
                new
                {
                    name = $"Calendar {n}",
                    scopes = new[] { "people.see" },
                    days = 30,
                },
            At: x => x.WithoutTokens("/me/tokens")
        ),
        ["AddServiceToken"] = new(
            (_, n) =>
                new
                {
                    name = $"Door {n}",
                    scopes = new[] { "people.see" },
                    days = 30,
                },
            At: x => x.WithoutTokens("/settings/tokens")
        ),
        ["AddRole"] = new((_, n) => new { name = new { zh = $"巡守 {n}", en = $"Patrol {n}" }, permissions = new[] { "people.see" } }),
        ["ChangeRole"] = new(
            (_, n) => new { name = new { zh = $"巡守隊 {n}", en = $"Patrols {n}" }, permissions = new[] { "people.see" } }
        ),
        ["ChangeMyDetails"] = new(
            (_, n) =>
                new
                {
                    name = $"林一 {n}",
                    latinName = $"Lin Yi {n}",
                    language = "zh-Hant",
                    listed = true,
                }
        ),
        ["InvitePerson"] = new(
            (_, n) =>
                new
                {
                    email = $"guest{n}@example.org",
                    name = $"Guest {n}",
                    language = "en",
                    role = "member",
                    message = "Come in.",
                }
        ),
        ["UploadInvitations"] = new(
            (_, n) =>
                new
                {
                    text = $"email,name\nmany{n}@example.org,Many",
                    language = "en",
                    role = "member",
                    message = "Come in.",
                }
        ),
        ["UploadMembers"] = new((_, n) => new { text = $"name\n許表 {n}" }),
        ["AcceptInvitation"] = new(
            (_, n) => new { name = $"Newcomer {n}" },
            TwoHouses.Visitor,
            async h => $"/welcome/{await h.Invitation()}"
        ),
        ["RequestToJoin"] = new(
            (_, n) =>
                new
                {
                    name = $"方問 {n}",
                    email = $"asks{n}@example.org",
                    answers = new[] { "because" },
                    adult = true,
                },
            TwoHouses.Visitor
        ),
        ["RequestToRejoin"] = new(
            (_, _) => new { message = "I miss it." },
            nameof(PersonState.Alumni),
            async h =>
            {
                await h.Do(
                    "delete from joining.join_request where person_id = $1",
                    h.Houses.Named(nameof(PersonState.Alumni)).Person.Value
                );
                return "/me/return/request";
            }
        ),
        ["DeclineJoinRequest"] = new(
            (_, _) => new { sentence = "No room." },
            At: async h =>
            {
                await h.Do(
                    "update joining.join_request set state = 'waiting', decided_at = null, decided_by = null where id = $1",
                    h.Asked
                );
                await h.Do("delete from delivery.mail where key = $1", $"join:{h.Asked}:declined");
                return $"/join/requests/{h.Asked}/refusal";
            }
        ),
        ["AddJoinQuestion"] = new(
            (_, n) => new { text = new { zh = $"為什麼？{n}", en = $"Why? {n}" } },
            At: async h =>
            {
                await h.Do(
                    "delete from joining.join_question q where id <> (select min(id::text)::uuid from joining.join_question where community_id = q.community_id)"
                );
                return "/join/questions";
            }
        ),
        ["StartCircle"] = new((_, n) => Circle(n, "workingCircle")),
        ["ChangeCircle"] = new((_, n) => Circle(n, "workingCircle"), At: h => Task.FromResult($"/circles/{h.Circle}/details")),
        ["JoinCircle"] = new(
            (_, _) => new { with = "I would like to help." },
            nameof(Role.Member),
            async h =>
            {
                await h.Do(
                    "delete from circles.circle_member where circle_id = $1 and person_id = $2",
                    h.Circle,
                    h.Houses.Named(nameof(Role.Member)).Person.Value
                );
                return $"/circles/{h.Circle}/membership";
            }
        ),
        ["ChangeSiteDetails"] = new(
            (_, n) =>
                new
                {
                    forVisitors = true,
                    address = new { zh = $"河邊街 {n} 號", en = $"{n} River Street" },
                    about = new { zh = "一間屋。", en = "A house." },
                    phone = "02 2555 0100",
                },
            At: h => Task.FromResult($"/sites/{h.Site}/details")
        ),
        ["AddSpecialDay"] = new(
            (_, n) => new { day = "2027-05-01", name = new { zh = $"勞動節 {n}", en = $"Labour Day {n}" } },
            At: async h =>
            {
                await h.Do("delete from spaces.special_day where site_id = $1", h.Site);
                return $"/sites/{h.Site}/days";
            }
        ),
        ["AddFloor"] = new(
            (_, n) => new { level = 150, name = new { zh = $"頂樓 {n}", en = $"Roof {n}" } },
            At: async h =>
            {
                await h.Do("delete from spaces.floor where site_id = $1 and level = 150", h.Site);
                return $"/sites/{h.Site}/floors";
            }
        ),
        ["ChangeFloor"] = new(
            (_, n) => new { level = 7, name = new { zh = $"七樓 {n}", en = $"Seventh {n}" } },
            At: h => Task.FromResult($"/floors/{h.Floor}/details")
        ),
        ["AddZone"] = new(
            (_, n) => new { name = new { zh = $"區 {n}", en = $"Zone {n}" } },
            At: h => Task.FromResult($"/floors/{h.Floor}/zones")
        ),
        ["ChangeZone"] = new(
            (_, n) =>
                new
                {
                    name = new { zh = $"角落 {n}", en = $"Corner {n}" },
                    x = 0,
                    y = 0,
                    w = 2,
                    h = 2,
                },
            At: h => Task.FromResult($"/floors/{h.Floor}/zones/{h.Zone}")
        ),
        ["AddResource"] = new((_, n) => Thing(n), At: h => Task.FromResult($"/sites/{h.Site}/resources")),
        ["ChangeResource"] = new((_, n) => Thing(n), At: h => Task.FromResult($"/resources/{h.Shed}/details")),
        ["ReportFault"] = new((_, _) => new { what = "It drips." }, At: h => Task.FromResult($"/resources/{h.Shed}/fault")),
        ["ChangePhoto"] = new(
            (_, n) => new { words = new { zh = $"窗 {n}", en = $"A window {n}" } },
            At: h => Task.FromResult($"/resources/{h.Shed}/photos/{h.Photo}/description")
        ),
        ["AddPlan"] = new(
            (_, n) =>
                new
                {
                    name = new { zh = $"方案 {n}", en = $"Plan {n}" },
                    about = new { zh = "每天都可以來。", en = "Every day." },
                    amount = "3000",
                }
        ),
        ["ChangePlan"] = new(
            (_, n) => new { name = new { zh = $"方案 {n}", en = $"Plan {n}" }, about = new { zh = "每天都可以來。", en = "Every day." } },
            At: h => Task.FromResult($"/plans/{h.Plan}/details")
        ),
        ["RenewTerms"] = new((_, _) => new { amount = "3000", mailAddress = true }, At: h => Task.FromResult($"/plans/{h.Plan}/terms")),
        ["AddPass"] = new(
            (_, n) =>
                new
                {
                    kind = "day",
                    name = new { zh = $"日票 {n}", en = $"Day {n}" },
                    amount = "350",
                }
        ),
        ["SellPassToWalkIn"] = new(
            (h, n) => new { holder = $"Walker {n}", site = h.Site },
            At: h => Task.FromResult($"/passes/{h.Pass}/walk-ins")
        ),
        ["AddPostAddress"] = new(
            (h, n) =>
                new
                {
                    name = $"Heron {n} Ltd",
                    site = h.Site,
                    forwardTo = "7 Lane",
                },
            At: h => Task.FromResult($"/people/{h.Operator}/post-addresses")
        ),
        ["CheckIdentity"] = new(
            (_, _) => new { document = "passport", lastSigns = "Q7Z9" },
            At: h => Task.FromResult($"/people/{h.Operator}/post-addresses/{h.Holder}/identity-checks")
        ),
        ["AddPostItem"] = new((h, _) => new { holder = h.Holder, sender = "Tax office" }),
        ["HandOutPostItem"] = new((_, _) => new { note = "Heron" }, At: async h => $"/post/{await h.PostItem()}/pick-up"),
        ["ForwardPostItem"] = new((_, _) => new { note = "RR 123" }, At: async h => $"/post/{await h.PostItem()}/forwarding"),
        ["ReturnPostItem"] = new((_, _) => new { note = "Moved" }, At: async h => $"/post/{await h.PostItem()}/return"),
        ["AddResidency"] = new(
            (h, n) =>
                new
                {
                    site = h.Site,
                    name = new { zh = $"進駐 {n}", en = $"Studio {n}" },
                    about = new { zh = "安靜。", en = "Quiet." },
                    places = 2,
                    agreement = HostileHouse.Agreement,
                }
        ),
        ["ChangeResidency"] = new(
            (_, n) =>
                new
                {
                    name = new { zh = $"進駐 {n}", en = $"Studio {n}" },
                    about = new { zh = "安靜。", en = "Quiet." },
                    places = 9999,
                },
            At: h => Task.FromResult($"/residencies/{h.Residency}/details")
        ),
        ["WriteResidencyAgreement"] = new(
            (_, _) => new { agreement = "Be quiet." },
            At: h => Task.FromResult($"/residencies/{h.Residency}/agreements")
        ),
        ["MarkApplication"] = new(
            (_, _) => new { mark = "yes", note = "Kind." },
            At: async h => $"/applications/{await h.Application()}/marks"
        ),
        ["OfferResidency"] = new(
            (_, _) =>
                new
                {
                    from = "2026-11-20",
                    goodUntil = "2026-12-20",
                    conditions = "One desk.",
                },
            At: async h => $"/applications/{await h.Application()}/offer"
        ),
        ["DeclineApplication"] = new(
            (_, _) => new { reason = "No room." },
            At: async h => $"/applications/{await h.Application()}/declining"
        ),
        ["SignOffer"] = new(
            (_, _) =>
                new
                {
                    agreement = 1,
                    hash = Convert.ToHexStringLower(
                        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(HostileHouse.Agreement))
                    ),
                    name = "Operator",
                    agreed = true,
                },
            At: async h => $"/me/applications/{await h.Application("offered")}/signature"
        ),
        ["AddDeposit"] = new(
            (_, n) => new { what = $"Key {n}", amount = "1000" },
            At: h => Task.FromResult($"/people/{h.Operator}/deposits")
        ),
        ["AddDepositEntry"] = new(
            (_, _) =>
                new
                {
                    kind = "returned",
                    amount = "1",
                    how = "cash",
                    reference = "A1",
                    reason = "Left.",
                },
            At: async h => $"/deposits/{await h.Deposit()}/entries"
        ),
        ["BookResource"] = new((h, _) => h.Booking()),
        ["BookSeries"] = new((h, _) => h.Series()),
        ["MoveSeries"] = new(
            (_, _) => new { from = "15:00", to = "16:00" },
            At: async h => $"/series/{await h.Made("/series", h.Series())}/time"
        ),
        ["OpenSeason"] = new((h, _) => h.Season()),
        ["ChangeSeason"] = new((h, _) => h.Season(), At: async h => $"/seasons/{await h.Made("/seasons", h.Season())}/details"),
        ["ApplyToSeason"] = new((h, _) => h.Wish(), At: async h => $"/seasons/{await h.Made("/seasons", h.Season())}/applications"),
        ["AddSeasonWish"] = new((h, _) => h.Wish(), At: async h => $"/seasons/applications/{(await h.Applied()).Application}/wishes"),
        ["AssignSlot"] = new(
            (h, _) =>
                new
                {
                    resource = h.Shed,
                    weekday = 2,
                    from = "18:00",
                },
            At: h => h.Wished()
        ),
        ["JoinWaitingList"] = new((h, _) => h.Wait(), At: h => h.NobodyWaits()),
        ["AddGuest"] = new(
            (_, n) => new { name = $"Wang {n}", email = $"wang{n}@example.org" },
            At: async h => $"/bookings/{await h.Booked()}/guests"
        ),
        ["ExpectVisitor"] = new((h, n) => new { site = h.Site, name = $"Guest {n}" }),
        ["ExpectMyVisitor"] = new((h, n) => new { site = h.Site, name = $"Guest {n}" }, At: h => h.WithoutVisitors()),
        ["AnswerPublicContact"] = new(
            (_, n) => new { agreed = true, role = new { zh = $"社群經理 {n}", en = $"Community manager {n}" } },
            At: x => x.AskedToBeShown()
        ),
        ["SendContactMessage"] = new(
            (_, n) =>
                new
                {
                    name = $"Guest {n}",
                    email = $"guest-{n}@asks.example",
                    message = "Is there a desk in May?",
                },
            TwoHouses.Visitor,
            x => x.WithContact()
        ),
        ["RequestVisit"] = new(
            (h, n) =>
                new
                {
                    site = h.Site,
                    on = "2026-11-26",
                    time = "10:00",
                    name = $"Guest {n}",
                    email = $"guest-{n}@asks.example",
                },
            TwoHouses.Visitor,
            x => x.Welcoming("/visit")
        ),
        ["RequestDayPass"] = new(
            (h, n) =>
                new
                {
                    pass = h.DayPass,
                    site = h.Site,
                    on = "2026-11-26",
                    name = $"Guest {n}",
                    email = $"guest-{n}@asks.example",
                },
            TwoHouses.Visitor,
            x => x.Welcoming("/day-pass")
        ),
        ["AdmitWalkIn"] = new((h, n) => new { site = h.Site, name = $"Guest {n}" }),
        ["CheckInMember"] = new((h, _) => new { site = h.Site, person = nameof(Role.Operator) }),
        ["RecordNetworkSighting"] = new(
            (h, n) =>
                new
                {
                    person = h.Operator,
                    site = h.Site,
                    @event = $"ap-{n}",
                }
        ),
        ["ChangeReception"] = new(
            (_, n) =>
                new
                {
                    terms = new { en = $"Be kind, {n} times." },
                    keepDays = 30,
                    limits = Array.Empty<Guid>(),
                },
            At: h => Task.FromResult($"/sites/{h.Site}/reception")
        ),
        ["ArriveAtKiosk"] = new(
            (_, n) => new { name = $"Guest {n}", agreed = true },
            At: h => Task.FromResult($"/kiosk/kiosk-{h.Here.Slug}/arrivals")
        ),
        ["CancelBooking"] = new((_, _) => new { reason = "Rain" }, At: async h => $"/bookings/{await h.Booked()}/cancellation"),
        ["MoveBooking"] = new(
            (_, n) =>
                new
                {
                    on = $"2026-12-{n % 28 + 1:00}",
                    from = "10:00",
                    to = "11:00",
                },
            At: async h => $"/bookings/{await h.Booked()}/time"
        ),
        ["AnswerBookingRequest"] = new(
            (_, _) => new { agree = false, reason = "Paint" },
            At: async h => $"/bookings/{await h.Booked("requested")}/decision"
        ),
        ["AnswerSeriesRequest"] = new(
            (_, _) => new { agree = false, reason = "Paint" },
            At: async h => $"/series/{await h.AskedForSeries()}/decision"
        ),
        ["AddMeeting"] = new((_, n) => Meeting(n), At: h => Task.FromResult($"/circles/{h.Circle}/meetings")),
        ["ChangeMeeting"] = new((_, n) => Meeting(n), At: h => Task.FromResult($"/meetings/{h.Meeting}/details")),
        ["ProposeAgendaItem"] = new((_, n) => new { text = $"Roof {n}" }, At: h => Task.FromResult($"/meetings/{h.Meeting}/agenda")),
        ["WriteMinutes"] = new(
            (_, n) => new { text = $"## Roof\n\n- mended {n}" },
            At: h => Task.FromResult($"/meetings/{h.Meeting}/minutes")
        ),
        ["ProposeDecision"] = new((_, n) => Decision(n), At: h => Task.FromResult($"/circles/{h.Circle}/decisions")),
        ["ChangeDecision"] = new((_, n) => Decision(n), At: h => Task.FromResult($"/decisions/{h.Draft}/proposal")),
        ["CastBallot"] = new(
            (_, _) => new { choice = "objection", reason = "Too dear." },
            At: async h =>
            {
                h.Open = await h.OpenDecision();
                return $"/decisions/{h.Open}/ballots";
            }
        ),
        ["ResolveObjection"] = new(
            (_, _) => new { how = "It is cheaper now." },
            At: async h =>
            {
                h.Open = await h.OpenDecision();
                await h.Post($"/decisions/{h.Open}/ballots", new { choice = "objection", reason = "Too dear." });
                return $"/decisions/{h.Open}/resolution";
            }
        ),
        ["OpenBallot"] = new(
            (_, _) => new { closesOn = "2026-11-25", closesAt = "18:00" },
            At: async h => $"/decisions/{await h.DraftDecision()}/opening"
        ),
        ["RecordShares"] = new(
            (h, _) =>
                new
                {
                    kind = "issue",
                    to = h.Operator,
                    shares = 1,
                    note = "First.",
                },
            At: x => Task.FromResult($"/circles/{x.CoOperative}/shares")
        ),
        ["RecordDividend"] = new(
            (_, _) => new { amount = "10", note = "Of the year." },
            At: x => Task.FromResult($"/circles/{x.CoOperative}/dividends")
        ),
        ["AddOrganisation"] = new((_, n) => Organisation(n)),
        ["ChangeOrganisation"] = new((_, n) => Organisation(n), At: x => Task.FromResult($"/organisations/{x.Organisation}")),
        ["AddSupplyLink"] = new(
            (h, _) =>
                new
                {
                    to = h.OtherOrganisation,
                    kind = "buysFrom",
                    note = "Paper.",
                },
            At: async h =>
            {
                await h.Do("delete from organisations.supply_link where from_id = $1", h.Organisation);
                return $"/organisations/{h.Organisation}/links";
            }
        ),
        ["AddOrganisationPosting"] = new(
            (_, n) => new { kind = "need", text = $"A press {n}" },
            At: async h =>
            {
                await h.Do(
                    "delete from organisations.organisation_want where organisation_id = $1 and text like 'A press %'",
                    h.Organisation
                );
                return $"/organisations/{h.Organisation}/postings";
            }
        ),
        ["AddPosition"] = new(
            (_, n) => new { title = $"Printer {n}", since = "2020-01-01" },
            At: async h =>
            {
                await h.Do("delete from organisations.position where organisation_id = $1", h.Organisation);
                return $"/organisations/{h.Organisation}/positions";
            }
        ),
        ["StartSurvey"] = new(
            (_, n) =>
                new
                {
                    form = "coworkers",
                    lastDay = "2026-12-01",
                    crossedBy = "age",
                }
        ),
        ["AddSurveyForm"] = new((_, n) => new { title = new { zh = $"問卷 {n}", en = $"Survey {n}" } }),
        ["SaveSurveyResponsePage"] = new(
            (_, _) => new { answers = new Dictionary<string, string[]> { ["important"] = ["quiet"] }, go = "next" },
            At: async h => $"/surveys/{await h.Survey()}/pages/important"
        ),
        ["SendSurveyResponse"] = new(
            (_, _) => new { answers = new Dictionary<string, string[]> { ["wish"] = ["More plants"] } },
            At: async h => $"/surveys/{await h.Survey()}/responses"
        ),
        ["AddForm"] = new((_, n) => new { title = new { zh = $"表單 {n}", en = $"Form {n}" }, template = "feedback" }),
        ["ChangeForm"] = new(
            (_, n) =>
                new
                {
                    title = new { zh = $"表單 {n}", en = $"Form {n}" },
                    languages = "zh-Hant, en",
                    minutes = 3,
                    keepDays = 365,
                },
            At: async h => $"/forms/{await h.Form()}/details"
        ),
        ["AddFormQuestion"] = new(
            (_, n) => new { kind = "text", label = new { zh = $"第 {n} 題", en = $"Question {n}" } },
            At: async h => $"/forms/{await h.Form()}/questions"
        ),
        ["ChangeFormQuestion"] = new(
            (_, n) => new { kind = "text", label = new { zh = $"第 {n} 題", en = $"Question {n}" } },
            At: async h => $"/forms/{await h.Form()}/questions/wish/details"
        ),
        ["ChangeFormPage"] = new(
            (_, n) => new { title = new { zh = $"第 {n} 頁", en = $"Page {n}" } },
            At: async h => $"/forms/{await h.Form()}/pages/wish/details"
        ),
        ["SaveFormText"] = new(
            (_, n) => new { text = $"title: Form {n}\npages:\n  - question: a\n    label: A" },
            At: async h => $"/forms/{await h.Form()}/text"
        ),
        ["SaveFormCheck"] = new(
            (w, _) =>
                new
                {
                    must = "wish is answered",
                    say = new { zh = w, en = w },
                    at = "wish",
                },
            At: async h => $"/forms/{await h.Form()}/checks"
        ),
        ["SaveFormTranslations"] = new((_, _) => new { to = "en" }, At: async h => $"/forms/{await h.Form()}/translations"),
        ["MoveFormQuestion"] = new((_, _) => new { up = true }, At: async h => $"/forms/{await h.Form()}/questions/wish/place"),
        ["SavePage"] = new(
            (_, _) => new { go = "later", answers = new { wish = new[] { "More" } } },
            At: async h => $"/submissions/{await h.Submission()}/pages/wish"
        ),
        ["ChooseFormLanguage"] = new(
            (_, _) => new { language = "en", back = "/home" },
            At: async h => $"/submissions/{await h.Submission()}/language"
        ),
        ["SaveContact"] = new(
            (_, n) => new { contact = $"me{n}@example.org" },
            At: async h => $"/submissions/{await h.Submission()}/contact"
        ),
        ["RequestResumeCode"] = new((_, n) => new { contact = $"me{n}@example.org" }),
        ["StartChallenge"] = new((_, n) => Challenge(n)),
        ["ChangeChallenge"] = new((_, n) => Challenge(n), At: async h => $"/challenges/{await h.Challenge()}/details"),
        ["CancelChallenge"] = new(
            (_, n) => new { words = $"The hall is flooded {n}" },
            At: async h => $"/challenges/{await h.Challenge()}/calling-off"
        ),
        ["AddChallengeCriterion"] = new((_, n) => Criterion(n), At: async h => $"/challenges/{await h.Challenge()}/criteria"),
        ["ChangeChallengeCriterion"] = new((_, n) => Criterion(n), At: h => h.Criterion()),
        ["AddChallengeRound"] = new(
            (_, _) =>
                new
                {
                    endsOn = "2031-01-01",
                    endsAt = "12:00",
                    takes = 3,
                },
            At: async h => $"/challenges/{await h.Challenge()}/rounds"
        ),
        ["ChangeChallengeRound"] = new(
            (_, _) => new { endsOn = "2030-06-01", endsAt = "12:00" },
            At: async h => $"/challenges/{await h.Challenge()}/rounds/1/details"
        ),
        ["EnterChallenge"] = new(
            (h, n) => new { project = h.Entering, summary = $"We walk {n}" },
            At: async h => $"/challenges/{await h.OpenToEntries()}/entries"
        ),
        ["SendEntry"] = new(
            (_, n) => new { text = $"It works {n}", links = "https://example.org/map" },
            At: async h => $"{await h.Entry()}/submission"
        ),
        ["InviteJuror"] = new(
            (h, n) => new { person = h.Mate, words = $"You know streets {n}" },
            At: async h => $"/challenges/{await h.Challenge()}/jury/invitations"
        ),
        ["SaveSheet"] = new((h, n) => new { marks = new[] { $"{h.Judged}:7" }, comment = $"Good {n}" }, At: h => h.Sheet()),
        ["PublishChallengeResults"] = new(
            (_, n) => new { why = $"They walk {n}" },
            At: async h => $"/challenges/{await h.ClosedRound()}/rounds/1/publication"
        ),
        ["AddAward"] = new(
            (h, n) =>
                new
                {
                    entry = h.Awarded,
                    prize = $"First {n}",
                    why = "It works.",
                },
            At: async h => $"/challenges/{await h.FinishedChallenge()}/awards"
        ),
        ["StartProject"] = new((_, n) => Project(n)),
        ["ChangeProject"] = new((_, n) => Project(n), At: async h => $"/projects/{await h.Project()}/details"),
        ["EndProject"] = new(
            (_, n) => new { farewell = $"Thank you {n}", carriedOn = "The circle keeps it." },
            At: async h => $"/projects/{await h.Project()}/ending"
        ),
        ["ChangeFarewell"] = new(
            (_, n) => new { farewell = $"Thanks again {n}", carriedOn = "The library does." },
            At: async h => $"/projects/{await h.EndedProject()}/farewell"
        ),
        ["AddOpening"] = new((_, n) => Opening(n), At: async h => $"/projects/{await h.Project()}/openings"),
        ["ChangeOpening"] = new((_, n) => Opening(n), At: h => h.Opening()),
        ["RequestToJoinTeam"] = new(
            (_, n) => new { words = $"I know the streets {n}" },
            nameof(Role.Member),
            async h => $"/projects/{await h.Project()}/requests"
        ),
        ["InviteToTeam"] = new(
            (h, n) => new { person = h.Mate, words = $"Join us {n}" },
            At: async h => $"/projects/{await h.Project()}/invitations"
        ),
        ["ChangeMyPart"] = new((_, n) => new { part = $"design {n}" }, At: async h => $"/projects/{await h.Project()}/part"),
        ["WriteTeamAgreement"] = new(
            (h, n) =>
                new
                {
                    work = $"We walk {n}",
                    rights = "All of us.",
                    leaving = "Two weeks.",
                    people = new[] { h.Operator, h.Mate },
                    shares = new[] { "50", "50" },
                },
            At: async h => $"/projects/{await h.Team()}/agreement"
        ),
        ["SignTeamAgreement"] = new(
            (_, _) =>
                new
                {
                    number = 1,
                    hash = Convert.ToHexStringLower(
                        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(HostileHouse.TeamTerms))
                    ),
                    name = "Operator",
                    agreed = true,
                },
            At: async h => $"/projects/{await h.Agreed()}/agreement/signature"
        ),
        ["AddMilestone"] = new(
            (_, n) => new { name = $"First version {n}", dueOn = "2030-01-01" },
            At: async h => $"/projects/{await h.Project()}/milestones"
        ),
        ["WriteLogEntry"] = new((_, n) => new { text = $"Walked {n}", hours = "2" }, At: async h => $"/projects/{await h.Project()}/log"),
        ["AddLink"] = new(
            (_, n) => new { link = $"https://example.org/{n}", name = $"A draft {n}" },
            At: async h => $"/projects/{await h.Project()}/links"
        ),
        ["AddOutcome"] = new((_, n) => new { title = $"A map {n}" }, At: async h => $"/projects/{await h.Project()}/outcomes"),
        ["SaveRepository"] = new((_, n) => new { text = PublicCode(n) }, At: async h => $"/projects/{await h.Project()}/repository"),
        ["ImportCivicJson"] = new(
            (_, n) => new { json = $"{{\"categories\": [\"maps {n}\"]}}" },
            At: async h => $"/projects/{await h.Project()}/civic-json"
        ),
        ["AddMeal"] = new(
            (_, n) =>
                new
                {
                    title = new { zh = $"共桌 {n}", en = $"Lunch {n}" },
                    place = $"Kitchen {n}",
                    note = "Bring a cup.",
                    onDay = "2030-01-01",
                    time = "12:30",
                }
        ),
        ["AddEvent"] = new((_, n) => CommunityEvent(n)),
        ["ChangeEvent"] = new((_, n) => CommunityEvent(n), At: async h => $"/events/{await h.Event()}/settings"),
        ["AddTalk"] = new(
            (h, n) =>
                new
                {
                    place = $"{h.Lined}.{1 + (n % 12)}",
                    title = new { zh = $"分享 {n}", en = $"Talk {n}" },
                    about = new { zh = $"內容 {n}", en = $"About {n}" },
                    slides = "https://example.org/slides",
                },
            At: h => h.Lineup()
        ),
        ["ChangeTalk"] = new(
            (_, n) =>
                new
                {
                    title = new { zh = $"分享 {n}", en = $"Talk {n}" },
                    about = new { zh = $"內容 {n}", en = $"About {n}" },
                    recording = "https://example.org/recording",
                },
            At: async h => $"/talks/{await h.Talk()}/settings"
        ),
        ["MoveTalk"] = new((h, n) => new { place = $"{h.Lined}.{2 + (n % 11)}" }, At: async h => $"/talks/{await h.Talk()}/move"),
        ["AddTalkNomination"] = new(
            (h, n) => new { person = h.Mate, topic = $"Bees {n}" },
            At: async h =>
            {
                await h.Do("delete from talks.nomination");
                return "/talks/nominations";
            }
        ),
        ["AddTalkWish"] = new((_, n) => new { topic = $"Bees {n}" }),
        ["JoinEventAsGuest"] = new(
            (_, n) => new { name = $"Guest {n}", email = $"event-{n}@asks.example" },
            TwoHouses.Visitor,
            async h => $"/events/{await h.Event()}/guests"
        ),
        ["BeginCollaboration"] = new(
            (_, n) => Collaboration(n),
            At: async h =>
            {
                await h.WithAgency();
                return "/collaborations";
            }
        ),
        ["ChangeCollaboration"] = new((_, n) => Collaboration(n), At: async h => $"/collaborations/{await h.Collaboration()}/details"),
        ["EndCollaboration"] = new(
            (_, n) => new { farewell = $"Thank you {n}" },
            At: async h => $"/collaborations/{await h.Collaboration()}/ending"
        ),
        ["AddCollaborationPerson"] = new(
            (_, n) =>
                new
                {
                    side = "agency",
                    name = $"Lin {n}",
                    part = "open data",
                },
            At: async h => $"/collaborations/{await h.Collaboration()}/people"
        ),
        ["ChangeCollaborationPerson"] = new(
            (_, n) => new { part = $"open data {n}" },
            At: async h =>
            {
                var (collaboration, person) = await h.WithOneOutside();
                return $"/collaborations/{collaboration}/people/{person}/details";
            }
        ),
        ["WriteCollaborationAgreement"] = new(
            (_, n) =>
                new
                {
                    autonomy = $"Each decides {n}",
                    goals = "Safe ways.",
                    contacts = "Monthly.",
                    startsOn = "2026-01-01",
                    endsOn = "2030-01-01",
                    dataWhat = "Speeds.",
                    dataPurpose = "A map.",
                    dataReaders = "The team.",
                    dataUntil = "2029-01-01",
                },
            At: async h => $"/collaborations/{await h.Collaboration()}/agreement"
        ),
        ["SignCollaborationAgreement"] = new(
            (_, _) =>
                new
                {
                    number = 1,
                    hash = HostileHouse.CollaborationHash,
                    name = "Operator",
                    agreed = true,
                },
            At: async h => $"/collaborations/{(await h.WithTerms()).Collaboration}/agreement/signature"
        ),
        ["RecordSignature"] = new(
            (h, n) =>
                new
                {
                    who = h.Signer,
                    number = 1,
                    hash = HostileHouse.CollaborationHash,
                    document = $"Letter {n}",
                },
            At: async h =>
            {
                var (collaboration, person) = await h.WithTerms();
                h.Signer = person;
                return $"/collaborations/{collaboration}/agreement/outside-signature";
            }
        ),
        ["AddExchange"] = new(
            (_, n) => new { what = $"Speeds as open data {n}", link = "https://example.org/speeds" },
            At: async h => $"/collaborations/{await h.Collaboration()}/exchanges"
        ),
        ["AssessRoles"] = new(
            (_, n) =>
                new
                {
                    implementer = "clearly",
                    implementerEvidence = $"The bureau sets the goal {n}",
                    implementerLink = "https://example.org/a",
                    designer = "partly",
                    designerEvidence = "Two workshops.",
                    designerLink = "https://example.org/b",
                    initiator = "partly",
                    initiatorEvidence = "Parents began.",
                    initiatorLink = "https://example.org/c",
                },
            At: async h => $"/collaborations/{await h.Collaboration()}/roles/identity"
        ),
        ["SaveMentorOffer"] = new(
            (_, n) =>
                new
                {
                    helps = $"Pricing {n}",
                    skills = "pricing",
                    languages = new[] { "en" },
                    capacity = 20,
                }
        ),
        ["RequestMentor"] = new(
            (_, n) => new { goal = $"To price {n}" },
            nameof(Role.Member),
            async h => $"/mentors/{await h.Mentors()}/requests"
        ),
        ["OpenMentorRound"] = new(
            (_, n) => MentorRound(n),
            At: async h =>
            {
                await h.MentorRound("2026-11-02");
                return "/mentors/rounds";
            }
        ),
        ["ChangeMentorRound"] = new((_, n) => MentorRound(n), At: async h => $"/mentors/rounds/{await h.MentorRound()}/details"),
        ["AskInMentorRound"] = new(
            (h, n) =>
                new
                {
                    goal = $"To price {n}",
                    skills = "pricing",
                    first = h.Operator,
                },
            nameof(Role.Member),
            async h => $"/mentors/rounds/{await h.MentorRound()}/requests"
        ),
        ["RankTrainees"] = new(
            (h, _) => new { trainees = new[] { h.Mate }, ranks = new[] { "1" } },
            At: async h => $"/mentors/rounds/{await h.AskedRound()}/ranking"
        ),
        ["ConfirmMatching"] = new(
            (_, _) => new { matching = HostileHouse.NoMatching },
            At: async h => $"/mentors/rounds/{await h.MentorRound("2026-11-02")}/confirmation"
        ),
        ["AddMentorshipGoal"] = new(
            (_, n) => new { text = $"A price list {n}" },
            At: async h => $"/mentorships/{await h.Mentorship()}/goals"
        ),
        ["AddMentorshipSession"] = new(
            (_, n) => new { minutes = 45, about = $"Prices {n}" },
            At: async h => $"/mentorships/{await h.Mentorship()}/sessions"
        ),
        ["EndMentorship"] = new((_, n) => new { thanks = $"Thank you {n}" }, At: async h => $"/mentorships/{await h.Mentorship()}/ending"),
        ["ThankForMentorship"] = new(
            (_, n) => new { thanks = $"Thank you {n}" },
            At: async h => $"/mentorships/{await h.Mentorship(over: true)}/thanks"
        ),
        ["StartTrainingGroup"] = new((_, n) => Training(n)),
        ["ChangeTrainingGroup"] = new((_, n) => Training(n), At: async h => $"/training/{await h.Training()}/details"),
        ["AddTrainingSession"] = new(
            (h, n) =>
                new
                {
                    minutes = 90,
                    about = $"Planes {n}",
                    people = new[] { h.Mate },
                },
            At: async h => $"/training/{await h.Training()}/sessions"
        ),
        ["RecordRecruitment"] = new(
            (h, n) => new { person = h.Mate, elsewhere = $"A studio {n}" },
            At: async h => $"/training/{await h.Training()}/recruitments"
        ),
        ["EndTrainingGroup"] = new((_, n) => new { farewell = $"Six stools {n}" }, At: async h => $"/training/{await h.Training()}/ending"),
        ["PublishOfficeHours"] = new(
            (_, n) =>
                new
                {
                    field = "law",
                    subject = $"Contracts {n}",
                    about = "Bring the text.",
                    weekdays = new[] { 1 },
                    from = "14:00",
                    until = "15:00",
                    slotMinutes = 30,
                    firstDay = "2029-01-01",
                    lastDay = "2029-01-08",
                    place = "The round table",
                    callLink = "https://meet.example.org/room",
                },
            At: async h =>
            {
                await h.OfficeHours();
                return "/office-hours";
            }
        ),
        ["ChangeOfficeHours"] = new(
            (_, n) =>
                new
                {
                    subject = $"Contracts {n}",
                    about = "Bring the text.",
                    place = "The round table",
                    callLink = "https://meet.example.org/room",
                },
            At: async h => $"/office-hours/{await h.OfficeHours()}/details"
        ),
        ["BookAppointment"] = new(
            (h, n) => new { slot = h.OfficeSlot, words = $"May they? {n}" },
            nameof(Role.Member),
            async h => $"/office-hours/{await h.OfficeHours()}/appointments"
        ),
        ["RecordAppointmentOutcome"] = new(
            (_, n) => new { held = true, outcome = $"Two clauses {n}" },
            At: async h => $"/appointments/{await h.Appointment()}/outcome"
        ),
        ["ReferMember"] = new(
            (_, n) => new { outside = "The legal aid office", note = $"Rights {n}" },
            At: async h => $"/appointments/{await h.Appointment()}/referrals"
        ),
        ["RecordReferralOutcome"] = new(
            (_, n) => new { result = "helped", words = $"They wrote {n}" },
            At: async h => $"/referrals/{await h.Referral()}/result"
        ),
        ["AddBrief"] = new((_, n) => Brief(n)),
        ["ChangeBrief"] = new((_, n) => Brief(n), At: async h => $"/briefs/{await h.Made("/briefs", Brief(0))}/details"),
        ["CloseBrief"] = new(
            (_, n) => new { closing = "withdrawn", words = $"No money {n}" },
            At: async h => $"/briefs/{await h.Made("/briefs", Brief(0))}/closing"
        ),
        ["AddQueue"] = new((_, n) => Queue(n)),
        ["ChangeQueue"] = new((_, n) => Queue(n), At: async h => $"/queues/{await h.Queue()}/details"),
        ["AddQueueTopic"] = new(
            (_, n) => new { title = new { zh = $"申請 {n}", en = $"Apply {n}" }, minutes = 10 },
            At: async h => $"/queues/{await h.Queue()}/topics"
        ),
        ["ChangeQueueTopic"] = new(
            (_, n) => new { title = new { zh = $"申請 {n}", en = $"Apply {n}" }, minutes = 10 },
            At: async h => $"/queues/{await h.Queue()}/topics/{await h.QueueMatter()}/details"
        ),
        ["AddCounter"] = new((_, n) => new { label = $"{n}" }, At: async h => $"/queues/{await h.Queue()}/counters"),
        ["ChangeCounter"] = new((_, n) => new { label = $"{n}" }, At: async h => $"/counters/{await h.QueueCounter()}/details"),
        ["ReturnTicketAtCounter"] = new((_, _) => new { number = "A001" }, At: async h => $"/counters/{await h.MissedAt()}/returns"),
        ["TakeTicket"] = new((h, _) => new { matter = h.Matter, code = "ABCDEF" }, At: async h => $"/queues/{await h.Queue()}/ticket"),
        ["TakeTicketAtKiosk"] = new((h, _) => new { matter = h.Matter, key = "k" }, At: async h => $"/queues/{await h.Queue()}/kiosk"),
        ["AddHelpEntry"] = new((_, n) => HelpEntry(n)),
        ["ChangeHelpEntry"] = new((_, n) => HelpEntry(n), At: async h => $"/help/{await h.HelpEntry()}/details"),
        ["AddHelpSchedule"] = new(
            (_, n) =>
                new
                {
                    kind = "monthDay",
                    monthDay = 5,
                    hours = "9-10",
                    note = new { zh = $"備註 {n}", en = $"Remark {n}" },
                },
            At: async h => $"/help/{await h.HelpEntry()}/schedules"
        ),
        ["AddHelpPlace"] = new((_, n) => HelpPlace(n), At: async h => $"/help/{await h.HelpEntry()}/places"),
        ["ChangeHelpPlace"] = new((_, n) => HelpPlace(n), At: async h => $"{await h.HelpPlace()}/details"),
        ["ReportMistake"] = new(
            (_, n) => new { subject = "other", note = $"Moved {n}" },
            At: async h => $"/help/{await h.HelpEntry()}/corrections"
        ),
        ["UploadHelp"] = new(
            (_, n) =>
                new
                {
                    source = $"List {n}",
                    text = "[{\"id\":\"ac148810-d857-441c-9679-408f346de14b\",\"name\":\"Food\",\"status\":\"active\"}]",
                }
        ),
        ["AddService"] = new((_, n) => Service(n)),
        ["ChangeService"] = new((_, n) => Service(n), At: async h => $"/services/{await h.Service()}/details"),
        ["SaveFigures"] = new(
            (_, _) => new { text = Figures(), same = true },
            At: async h => $"/services/{await h.Made("/services", new { title = new { zh = "食物" }, rules = "calfresh" })}/figures"
        ),
        ["AnswerCheck"] = new(
            (_, _) => new { place = "first_company", answer = "yes" },
            At: async h => $"/services/{await h.Service()}/check"
        ),
        ["SaveIntake"] = new((_, _) => new { answerDays = 3 }, At: async h => $"/services/{await h.Service()}/intake"),
        ["SaveDeliverySetting"] = new(
            (_, n) => new { authority = $"County {n}", formats = new[] { "csv" } },
            At: async h => $"/services/{await h.TakingService()}/delivery"
        ),
        ["AddOffice"] = new((_, n) => Office(n), At: _ => Task.FromResult("/cases/offices")),
        ["ChangeOffice"] = new((_, n) => Office(n), At: async h => $"/cases/offices/{await h.Made("/cases/offices", Office(0))}/details"),
        ["WriteToApplicant"] = new((_, n) => new { body = $"Come {n}" }, At: async h => $"/cases/{await h.Case()}/messages"),
        ["RequestDocument"] = new(
            (_, n) => new { document = "documents/tax", note = $"Page {n}" },
            At: async h => $"/cases/{await h.Case()}/document-requests"
        ),
        ["OfferAppointment"] = new(
            (_, n) =>
                new
                {
                    on = "2029-01-08",
                    from = "14:00",
                    place = $"Room {n}",
                },
            At: async h =>
            {
                await h.Do("update casework.appointment set cancelled_at = now()");
                return $"/cases/{await h.Case()}/appointments";
            }
        ),
        ["RequestHandOff"] = new(
            (h, n) => new { person = h.Mate, why = $"They know {n}" },
            At: async h => $"/cases/{await h.Case()}/hand-offs"
        ),
        ["DecideCase"] = new(
            (_, n) => new { decision = "granted", reason = $"All is there {n}" },
            At: async h => $"/cases/{await h.Case()}/decision"
        ),
        ["WriteAboutCase"] = new((_, n) => new { body = $"When {n}" }, At: async h => $"{await h.OwnCase()}/messages"),
        ["RequestContactCode"] = new((_, n) => new { contact = $"me{n}@example.org" }, At: async h => $"{await h.OwnCase()}/contact/codes"),
        ["AddFoodItem"] = new((_, n) => FoodItem(n)),
        ["ChangeFoodItem"] = new((_, n) => FoodItem(n), At: async h => $"/food-bank/items/{await h.FoodItem()}/details"),
        ["AddDonation"] = new((_, n) => new { donor = $"Donor {n}", note = $"By van {n}" }),
        ["AddLot"] = new(
            (h, n) =>
                new
                {
                    item = h.LastFoodItem,
                    amount = n + 1,
                    place = $"Shelf {n}",
                },
            At: async h => $"/food-bank/donations/{await h.DonationWithItem()}/lots"
        ),
        ["AddLines"] = new(
            (h, _) => new { lines = $"{h.LastFoodItemName}, 3" },
            At: async h => $"/food-bank/donations/{await h.DonationWithItem()}/lines"
        ),
        ["ChangeLot"] = new(
            (_, n) => new { dateKind = "bestBefore", place = $"Shelf {n}" },
            At: async h => $"/food-bank/lots/{await h.FoodLot()}/details"
        ),
        ["RecordDisposal"] = new(
            (_, n) =>
                new
                {
                    amount = 1,
                    reason = "damaged",
                    note = $"Torn {n}",
                },
            At: async h => $"/food-bank/lots/{await h.FoodLot()}/disposals"
        ),
        ["CountLot"] = new(
            (_, n) => new { counted = 100 + n, note = $"Counted {n}" },
            At: async h => $"/food-bank/lots/{await h.FoodLot()}/counts"
        ),
        ["ChangeDonor"] = new((_, n) => new { name = $"Shop {n}" }, At: async h => $"/food-bank/donors/{await h.FoodDonor()}/details"),
        ["IssueFoodCard"] = new((_, _) => new { adults = 2, language = "en" }),
        ["ChangeFoodCard"] = new(
            (_, _) => new { adults = 2, language = "en" },
            At: async h => $"/food-bank/cards/{await h.FoodCard()}/details"
        ),
        ["FindFoodCard"] = new(
            (h, _) => new { number = h.FoodNumber },
            At: async h =>
            {
                await h.Distribution();
                return "/food-bank/cards/search";
            }
        ),
        ["ChangeCardAdvice"] = new((_, n) => new { text = new { zh = $"到櫃台辦 {n}", en = $"Ask at the desk {n}" } }),
        ["ChangeParcelPlan"] = new(
            (_, _) =>
                new
                {
                    staple = "1.5",
                    childPercent = 60,
                    keepDays = 60,
                }
        ),
        ["AppointVolunteer"] = new((h, _) => new { member = $"{h.Mate}" }),
        ["AddDistribution"] = new((h, n) => Distribution(h.Site, n)),
        ["ChooseSlot"] = new(
            (h, _) => new { number = h.FoodNumber, slot = h.LastSlot },
            At: async h => $"/food-bank/distributions/{await h.OpenDistribution()}/pick-ups"
        ),
        ["LeaveSlot"] = new(
            (h, _) => new { number = h.FoodNumber },
            At: async h => $"/food-bank/distributions/{await h.ChosenDistribution()}/pick-ups/removal"
        ),
        ["LookUpCard"] = new(
            (h, _) => new { number = h.FoodNumber },
            At: async h => $"/food-bank/distributions/{await h.SharedDistribution()}/desk"
        ),
        ["AddGrant"] = new((_, n) => Programme(n)),
        ["ChangeGrant"] = new((_, n) => Programme(n), At: async h => $"/grants/{await h.Programme()}/details"),
        ["AddCriterion"] = new(
            (_, n) => new { rule = "placeIs", said = $"Taipei {n}" },
            At: async h => $"/grants/{await h.Programme()}/criteria"
        ),
        ["SaveApplicantFacts"] = new(
            (h, n) =>
                new
                {
                    applicant = h.Applicant,
                    place = $"Taipei {n}",
                    headcount = 3,
                },
            At: h => h.Facts()
        ),
        ["AddSection"] = new((_, n) => new { name = $"Risks {n}" }, At: async h => $"/grants/applications/{await h.GrantDraft()}/sections"),
        ["SaveSection"] = new(
            (_, n) =>
                new
                {
                    version = 0,
                    name = "What we do",
                    text = $"We walk {n}",
                },
            At: h => h.DraftSection()
        ),
        ["ChangeRequestedAmount"] = new(
            (_, _) => new { asked = "20000" },
            At: async h => $"/grants/applications/{await h.GrantDraft()}/amount"
        ),
        ["DecideApplication"] = new(
            (_, n) =>
                new
                {
                    won = true,
                    awarded = "20000",
                    learned = $"Ring them up {n}",
                },
            At: async h => $"/grants/applications/{await h.Applied("applied")}/decision"
        ),
        ["RecordPayment"] = new((_, _) => new { paid = "20000" }, At: async h => $"/grants/applications/{await h.Applied("won")}/payment"),
        ["SaveApplicationLesson"] = new(
            (_, n) => new { learned = $"Ring them up {n}" },
            At: async h => $"/grants/applications/{await h.Applied("won")}/lesson"
        ),
        ["AddPlacement"] = new((h, n) => Placement(h.Organisation, n)),
        ["ChangePlacement"] = new((h, n) => Placement(h.Organisation, n), At: async h => $"/placements/{await h.Placement()}/details"),
        ["BecomeCandidate"] = new(
            (_, n) => new { sentence = $"I know the river {n}" },
            nameof(Role.Member),
            async h => $"/placements/{await h.Placement()}/candidates"
        ),
        ["DeclineCandidate"] = new((_, n) => new { answer = $"Thank you {n}" }, At: async h => $"{await h.Standing()}/refusal"),
        ["WritePlacementAgreement"] = new(
            (_, n) =>
                new
                {
                    work = $"Maps {n}",
                    pay = "The host.",
                    rights = "All of us.",
                    leaving = "A month.",
                },
            At: async h => $"/placements/{await h.WithFellow()}/agreement"
        ),
        ["SignPlacementAgreement"] = new(
            (_, _) =>
                new
                {
                    number = 1,
                    hash = Convert.ToHexStringLower(
                        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(HostileHouse.PlacementTermsSaid))
                    ),
                    name = "Operator",
                    agreed = true,
                },
            At: async h => $"/placements/{await h.AgreedPlacement()}/agreement/signature"
        ),
        ["WriteWeek"] = new(
            (_, n) =>
                new
                {
                    days = "2",
                    did = $"Walked {n}",
                    blocks = "No account.",
                },
            At: async h => $"/placements/{await h.WithFellow(operatorIsFellow: true)}/weeks"
        ),
        ["WriteHandover"] = new(
            (_, n) => new { handover = $"It is all here {n}" },
            At: async h => $"/placements/{await h.WithFellow()}/handover"
        ),
        ["EndPlacement"] = new(
            (_, n) => new { ending = "stopped", words = $"Thank you {n}" },
            At: async h => $"/placements/{await h.WithFellow()}/ending"
        ),
        ["RecordPlacementLegacy"] = new(
            (_, n) => new { stayed = $"The map {n}" },
            At: async h => $"/placements/{await h.EndedPlacement()}/legacy"
        ),
        ["AddNeed"] = new((_, n) => new { text = $"Somebody who prints {n}", skills = "printing" }, At: x => x.Wanted("/me/needs")),
        ["AddOffer"] = new((_, n) => new { text = $"I can print {n}", skills = "printing" }, At: x => x.Wanted("/me/offers")),
        ["ChangePosting"] = new(
            (_, n) => new { text = $"Somebody who binds {n}", skills = "binding" },
            At: async h => $"/me/postings/{await h.PostingOf(h.Operator)}"
        ),
        ["AddResponse"] = new(
            (_, n) => new { message = $"Tuesdays suit me {n}" },
            At: async h => $"/needs/{await h.PostingOf(await h.Another())}/response"
        ),
        ["ClosePosting"] = new(
            (_, n) => new { outcome = "otherwise", words = $"A neighbour had one {n}" },
            At: async h => $"/needs/{await h.PostingOf(h.Operator)}/closing"
        ),
        ["RespondByLink"] = new(
            (_, n) => new { said = "yes", message = $"Tuesdays suit me {n}" },
            TwoHouses.Visitor,
            async h => $"/needs/mailed/{await h.MailedNeed()}"
        ),
        ["AddProfession"] = new((_, n) => new { name = new { zh = $"印刷 {n}", en = $"Printing {n}" } }),
        ["ChangeProfession"] = new(
            (_, n) => new { name = new { zh = $"製版 {n}", en = $"Plates {n}" } },
            At: x => Task.FromResult($"/professions/{x.Trade}")
        ),
        ["ChangeMyProfile"] = new(
            (_, n) =>
                new
                {
                    hanName = $"林一 {n}",
                    pronouns = "she",
                    about = $"Prints {n}",
                    skills = "printing",
                }
        ),
        ["ChangeListing"] = new(
            (_, n) =>
                new
                {
                    listed = true,
                    city = $"Taipei {n}",
                    latitude = "25.04",
                    longitude = "121.5",
                    tags = "art",
                }
        ),
        ["StartAlliance"] = new((_, n) => HostileHouse.Terms("Hills", n)),
        ["ProposeAgreement"] = new(
            (_, n) => HostileHouse.Terms("Neighbours", n),
            At: x => Task.FromResult($"/alliances/{x.Alliance}/agreements")
        ),
        ["WriteMessage"] = new(
            (_, n) => new { text = $"The ladder is back {n}" },
            At: x => Task.FromResult($"/channels/{x.Channel}/messages")
        ),
        ["ChangeMessage"] = new((_, n) => new { text = $"Who has the saw? {n}" }, At: x => Task.FromResult($"/messages/{x.Message}/text")),
        ["ReplyToMessage"] = new((_, n) => new { text = $"I have it {n}" }, At: x => Task.FromResult($"/messages/{x.Message}/replies")),
        ["AddReaction"] = new((_, _) => new { emoji = "👍" }, At: x => Task.FromResult($"/messages/{x.Message}/reactions")),
        ["ReceiveFromBridge"] = new(
            (_, n) => new { text = $"The door is open {n}", username = "Door" },
            TwoHouses.Visitor,
            h => h.Bridge()
        ),
        ["ChangePasskey"] = new((_, n) => new { name = $"Phone {n}" }, At: x => Task.FromResult($"/me/passkeys/{x.Passkey}/name")),
        ["IntroducePeople"] = new(
            (h, _) =>
                new
                {
                    one = h.Pair.One,
                    other = h.Pair.Other,
                    note = "You both print.",
                },
            At: x => x.NextPair()
        ),
        ["RequestIntroduction"] = new(
            (_, n) => new { note = $"We both print {n}." },
            At: async x =>
            {
                await x.NextPair();
                return $"/people/{x.Pair.Other}/introduction-request";
            }
        ),
        ["ReportUsefulness"] = new(
            (_, _) => new { said = "no", words = "It helped." },
            At: x => Task.FromResult($"/introductions/{x.Introduction}/use")
        ),
        ["AnswerByLink"] = new(
            (_, _) => new { said = "no", words = "It helped." },
            TwoHouses.Visitor,
            async h => $"/introductions/answers/{await h.QuestionOfUse()}"
        ),
    };

    internal static object Collaboration(int n) =>
        new
        {
            agency = HostileHouse.Agency,
            title = new { zh = $"安心上學 {n}", en = $"Safe ways {n}" },
            about = "Where children walk.",
            handover = "Ask at the second desk.",
            since = "2026-11-02",
        };

    internal static object CommunityEvent(int n) =>
        new
        {
            title = new { zh = $"小聚 {n}", en = $"Get-together {n}" },
            about = new { zh = $"帶杯子 {n}", en = $"Bring a cup {n}" },
            place = $"Kitchen {n}",
            onDay = "2030-01-01",
            from = "19:00",
            until = "21:00",
            @public = true,
        };

    internal static object Challenge(int n) =>
        new
        {
            title = new { zh = $"人行道 {n}", en = $"Sidewalks {n}" },
            about = "So that wheels get through.",
            goodAnswer = "One gets to the market.",
            rights = "Open",
            prizes = "Lunch",
            teamLeast = 1,
            teamMost = 4,
            endsOn = "2030-01-01",
            endsAt = "18:00",
        };

    private static object Criterion(int n) => new { name = new { zh = $"好看 {n}", en = $"Good looks {n}" }, weight = 5 };

    internal static object Project(int n) =>
        new
        {
            name = new { zh = $"地圖 {n}", en = $"A map {n}" },
            summary = new { zh = "畫下來。", en = "Draws it." },
            about = "Where one can sit.",
            startsOn = "2026-11-02",
            endsOn = "2030-01-01",
            repository = "https://example.org/map",
            topics = "walking, maps",
        };

    private static string PublicCode(int n) =>
        $"""
            publiccodeYmlVersion: "0.4"
            name: Map {n}
            url: https://example.org/map.git
            platforms: [web]
            developmentStatus: beta
            softwareType: standalone/web
            description:
              en:
                shortDescription: Benches
                longDescription: {new string('a', 150)}
                features: [maps]
            legal:
              license: MIT
            maintenance:
              type: none
            localisation:
              localisationReady: true
              availableLanguages: [en]
            """;

    internal static object Office(int n) =>
        new
        {
            name = new { zh = $"站 {n}", en = $"Desk {n}" },
            capacity = 30,
            weight = 1,
        };

    /// <summary>A queue that is open day and night, for tickets from anywhere.</summary>
    internal static object Queue(int n) =>
        new
        {
            name = new { zh = $"櫃台 {n}", en = $"Desk {n}" },
            about = new { zh = "帶證件", en = "Bring a card" },
            entry = "open",
            weekdays = "0-24",
            saturday = "0-24",
            sunday = "0-24",
            lastMinutes = 0,
        };

    internal static object FoodItem(int n) =>
        new
        {
            name = new { zh = $"白米 {n}", en = $"Rice {n}" },
            unit = "bag",
            kind = "staple",
        };

    internal static object Distribution(Guid site, int n) =>
        new
        {
            site,
            onDay = "2027-03-06",
            from = "10:00",
            until = "12:00",
            slotMinutes = 20,
            capacity = 100 + n,
            walkIns = 1,
        };

    internal static object HelpEntry(int n) =>
        new
        {
            name = new { zh = $"食物包 {n}", en = $"Food parcels {n}" },
            kinds = new[] { "food" },
            languages = new[] { "en" },
        };

    internal static object HelpEntryAt() =>
        new
        {
            name = new { zh = "食物包", en = "Food parcels" },
            kinds = new[] { "food" },
            place = new { zh = "站", en = "Desk" },
        };

    internal static object HelpPlace(int n) =>
        new { place = new { zh = $"站 {n}", en = $"Desk {n}" }, street = new { zh = $"海安路 {n} 號" } };

    private static string Figures() =>
        Juluo
            .Rules.ShippedRules.FigureTexts("calfresh")
            .Single()
            .Text.Replace("until: 2026-10-01", "until: 2027-10-01", StringComparison.Ordinal)
            .Replace("from: 2025-10-01", "from: 2026-10-01", StringComparison.Ordinal);

    internal static object Service(int n) =>
        new
        {
            title = new { zh = $"服務 {n}", en = $"A service {n}" },
            about = new { zh = "幫忙填表。", en = "We help with the form." },
            rules = "startup-grant",
        };

    internal static object Programme(int n) =>
        new
        {
            title = new { zh = $"補助 {n}", en = $"A fund {n}" },
            funder = "City office",
            about = "Pays for benches.",
            amountTo = "300000",
            closesOn = "2030-01-01",
            link = "https://example.org/fund",
            skills = "maps",
        };

    internal static object Placement(Guid host, int n) =>
        new
        {
            title = new { zh = $"駐點 {n}", en = $"A fellow {n}" },
            about = "Clear forms.",
            skills = "writing",
            host,
            startsOn = "2029-01-01",
            endsOn = "2030-01-01",
            days = "2.5",
            applyUntil = "2028-12-01",
        };

    internal static object Training(int n) =>
        new
        {
            name = new { zh = $"木工 {n}", en = $"Woodwork {n}" },
            about = "A stool in four weeks.",
            places = 8,
            startsOn = "2026-11-02",
            endsOn = "2030-01-01",
        };

    private static object MentorRound(int n) => new { name = new { zh = $"冬季 {n}", en = $"Winter {n}" }, asksUntil = "2030-01-01" };

    private static object Opening(int n) =>
        new
        {
            title = $"An editor {n}",
            about = "Reads it all.",
            skills = "editing",
        };

    private static object Brief(int n) =>
        new
        {
            title = new { zh = $"公車 {n}", en = $"Buses {n}" },
            about = "Say where they go.",
            goodAnswer = "All find it.",
            askedBy = "The office",
            reward = "Lunch",
            rights = "Open",
            skills = "maps",
            answersUntil = "2030-01-01",
        };

    private static object Circle(int n, string kind) =>
        new
        {
            name = new { zh = $"修繕 {n}", en = $"Repairs {n}" },
            purpose = new { zh = "修東西。", en = "Mends things." },
            kind,
            entry = "request",
        };

    private static object Thing(int n) =>
        new
        {
            kind = "equipment",
            name = new { zh = $"推車 {n}", en = $"Cart {n}" },
            about = new { zh = "四個輪子。", en = "Four wheels." },
        };

    private static object Meeting(int n) =>
        new
        {
            title = $"Monthly {n}",
            on = "2026-12-03",
            time = "19:00",
            minutesLong = 60,
            place = "Attic",
        };

    private static object Decision(int n) =>
        new
        {
            title = $"Roof {n}",
            text = "We mend the roof.",
            method = "oneChoice",
            labels = "one\nother",
        };

    private static object Organisation(int n) =>
        new
        {
            name = $"印坊 {n}",
            latinName = $"Print {n}",
            kind = "firm",
            sentence = "Prints.",
        };
}
