namespace Juluo.HelpDirectory;

/// <summary>The fields of the form that a reader can correct, by the subject of the mistake.</summary>
internal static class CorrectableFields
{
    private static readonly Dictionary<string, (Func<HelpEntryForm, string?> Get, Func<HelpEntryForm, string?, HelpEntryForm> Put)> All =
        new(StringComparer.Ordinal)
        {
            ["phones"] = (f => f.Phones, (f, t) => f with { Phones = t }),
            ["weekdays"] = (f => f.Weekdays, (f, t) => f with { Weekdays = t }),
            ["monday"] = (f => f.Monday, (f, t) => f with { Monday = t }),
            ["tuesday"] = (f => f.Tuesday, (f, t) => f with { Tuesday = t }),
            ["wednesday"] = (f => f.Wednesday, (f, t) => f with { Wednesday = t }),
            ["thursday"] = (f => f.Thursday, (f, t) => f with { Thursday = t }),
            ["friday"] = (f => f.Friday, (f, t) => f with { Friday = t }),
            ["saturday"] = (f => f.Saturday, (f, t) => f with { Saturday = t }),
            ["sunday"] = (f => f.Sunday, (f, t) => f with { Sunday = t }),
            ["hoursNote.zh"] = (f => f.HoursNote?.Said.Zh, (f, t) => f with { HoursNote = Zh(f.HoursNote, t) }),
            ["hoursNote.en"] = (f => f.HoursNote?.Said.En, (f, t) => f with { HoursNote = En(f.HoursNote, t) }),
            ["place.zh"] = (f => f.Place?.Said.Zh, (f, t) => f with { Place = Zh(f.Place, t) }),
            ["place.en"] = (f => f.Place?.Said.En, (f, t) => f with { Place = En(f.Place, t) }),
            ["street.zh"] = (f => f.Street?.Said.Zh, (f, t) => f with { Street = Zh(f.Street, t) }),
            ["street.en"] = (f => f.Street?.Said.En, (f, t) => f with { Street = En(f.Street, t) }),
            ["city.zh"] = (f => f.City?.Said.Zh, (f, t) => f with { City = Zh(f.City, t) }),
            ["city.en"] = (f => f.City?.Said.En, (f, t) => f with { City = En(f.City, t) }),
            ["postalCode"] = (f => f.PostalCode, (f, t) => f with { PostalCode = t }),
            ["url"] = (f => f.Url, (f, t) => f with { Url = t }),
            ["email"] = (f => f.Email, (f, t) => f with { Email = t }),
            ["cost.zh"] = (f => f.Cost?.Said.Zh, (f, t) => f with { Cost = Zh(f.Cost, t) }),
            ["cost.en"] = (f => f.Cost?.Said.En, (f, t) => f with { Cost = En(f.Cost, t) }),
            ["bring.zh"] = (f => f.Bring?.Said.Zh, (f, t) => f with { Bring = Zh(f.Bring, t) }),
            ["bring.en"] = (f => f.Bring?.Said.En, (f, t) => f with { Bring = En(f.Bring, t) }),
        };

    public static IReadOnlyList<string> Of(CorrectionSubject subject) =>
        subject switch
        {
            CorrectionSubject.Phones => ["phones"],
            CorrectionSubject.Hours =>
            [
                "weekdays",
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday",
                "hoursNote.zh",
                "hoursNote.en",
            ],
            CorrectionSubject.Address => ["place.zh", "place.en", "street.zh", "street.en", "city.zh", "city.en", "postalCode"],
            CorrectionSubject.Web => ["url", "email"],
            CorrectionSubject.Cost => ["cost.zh", "cost.en"],
            CorrectionSubject.Bring => ["bring.zh", "bring.en"],
            _ => [],
        };

    /// <summary>Returns the fields of a subject that differ.</summary>
    public static List<CorrectedField> Between(HelpEntryForm there, HelpEntryForm said, CorrectionSubject subject) =>
        [
            .. Of(subject)
                .Select(f => new CorrectedField(f, FormText.Long(All[f].Get(there)), FormText.Long(All[f].Get(said))))
                .Where(c => c.Was != c.Now),
        ];

    public static HelpEntryForm Put(HelpEntryForm there, IEnumerable<CorrectedField> fields) =>
        fields.Where(f => All.ContainsKey(f.Field)).Aggregate(there, (form, f) => All[f.Field].Put(form, f.Now));

    private static LocalizedText Zh(LocalizedText? there, string? text) => new(text, there?.Said.En);

    private static LocalizedText En(LocalizedText? there, string? text) => new(there?.Said.Zh, text);
}
