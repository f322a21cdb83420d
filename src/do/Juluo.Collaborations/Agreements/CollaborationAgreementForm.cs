namespace Juluo.Collaborations;

/// <summary>What both sides agree, as a form sends it. Of data all four are given, or none.</summary>
internal record CollaborationAgreementForm(
    string? Autonomy = null,
    string? Goals = null,
    string? Contacts = null,
    [Required] LocalDate? StartsOn = null,
    [Required] LocalDate? EndsOn = null,
    string? DataWhat = null,
    string? DataPurpose = null,
    string? DataReaders = null,
    LocalDate? DataUntil = null
)
{
    internal CollaborationAgreementForm Trimmed() =>
        this with
        {
            Autonomy = FormText.Long(Autonomy),
            Goals = FormText.Long(Goals),
            Contacts = FormText.Long(Contacts),
            DataWhat = FormText.Long(DataWhat),
            DataPurpose = FormText.Long(DataPurpose),
            DataReaders = FormText.Long(DataReaders),
        };

    /// <summary>What is wrong with it; empty is good. Pure.</summary>
    internal List<Error> Check()
    {
        List<Error> wrong =
        [
            .. Given("autonomy", Autonomy, CollaborationAgreement.MostText),
            .. Given("goals", Goals, CollaborationAgreement.MostText),
            .. Given("contacts", Contacts, CollaborationAgreement.MostContacts),
            .. FormText.CheckLong("dataWhat", DataWhat, CollaborationAgreement.MostDataWhat),
            .. FormText.CheckLong("dataPurpose", DataPurpose, CollaborationAgreement.MostDataText),
            .. FormText.CheckLong("dataReaders", DataReaders, CollaborationAgreement.MostDataText),
        ];
        if (StartsOn is null)
            wrong.Add(new Missing("startsOn"));
        if (EndsOn is null)
            wrong.Add(new Missing("endsOn"));
        if (EndsOn < StartsOn)
            wrong.Add(new CollaborationAgreementErrors.EndsBeforeItStarts());
        var data = new (string Field, bool Given)[]
        {
            ("dataWhat", DataWhat is not null),
            ("dataPurpose", DataPurpose is not null),
            ("dataReaders", DataReaders is not null),
            ("dataUntil", DataUntil is not null),
        };
        if (Array.Exists(data, d => d.Given))
            wrong.AddRange(data.Where(d => !d.Given).Select(d => new CollaborationAgreementErrors.DataNotWhole(d.Field)));
        if (EndsOn >= StartsOn && DataUntil > EndsOn)
            wrong.Add(new CollaborationAgreementErrors.DataLongerThanTheTerm(EndsOn.Value));
        if (EndsOn >= StartsOn && DataUntil < StartsOn)
            wrong.Add(new CollaborationAgreementErrors.DataBeforeTheTerm(StartsOn!.Value));
        return wrong;
    }

    private static IEnumerable<Error> Given(string field, string? text, int most) =>
        text is null ? [new Missing(field)] : FormText.CheckLong(field, text, most);
}
