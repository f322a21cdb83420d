namespace Juluo.Collaborations;

/// <summary>The fields of the form that assesses one dimension, a set for each role. A role left open is not assessed.</summary>
/// <param name="OnDay">The day of the assessment; today by default.</param>
internal record RoleForm(
    RoleDegree? Implementer = null,
    string? ImplementerEvidence = null,
    string? ImplementerLink = null,
    ExchangeId? ImplementerExchange = null,
    RoleDegree? Designer = null,
    string? DesignerEvidence = null,
    string? DesignerLink = null,
    ExchangeId? DesignerExchange = null,
    RoleDegree? Initiator = null,
    string? InitiatorEvidence = null,
    string? InitiatorLink = null,
    ExchangeId? InitiatorExchange = null,
    LocalDate? OnDay = null
)
{
    private IReadOnlyList<(CitizenRole Role, RoleDegree? Degree, string? Evidence, string? Link, ExchangeId? Exchange)> Said =>
        [
            (CitizenRole.Implementer, Implementer, FormText.Long(ImplementerEvidence), FormText.Some(ImplementerLink), ImplementerExchange),
            (CitizenRole.Designer, Designer, FormText.Long(DesignerEvidence), FormText.Some(DesignerLink), DesignerExchange),
            (CitizenRole.Initiator, Initiator, FormText.Long(InitiatorEvidence), FormText.Some(InitiatorLink), InitiatorExchange),
        ];

    /// <summary>Returns one reading for each role that is assessed.</summary>
    internal IReadOnlyList<RoleReading> Readings(RoleDimension dimension, LocalDate on) =>
        [
            .. Said.Where(s => s.Degree is not null)
                .Select(s => new RoleReading(
                    dimension,
                    s.Role,
                    s.Degree!.Value,
                    s.Evidence,
                    s.Link is { } link ? WebLink.Whole(link) : null,
                    s.Exchange,
                    on
                )),
        ];

    /// <summary>Returns the errors in the form, empty if there are none. Pure.</summary>
    internal List<Error> Check(IReadOnlyCollection<RoleReading> readings, LocalDate today)
    {
        List<Error> wrong =
        [
            .. Said.Where(s => s.Degree is null && (s.Evidence is not null || s.Link is not null || s.Exchange is not null))
                .Select(s => new RoleReadingErrors.NeedsDegree(FieldOf(s.Role))),
        ];
        if (wrong.Count == 0 && readings.Count == 0)
            wrong.Add(new RoleReadingErrors.NothingAssessed(FieldOf(default)));
        foreach (var reading in readings)
        {
            var field = FieldOf(reading.Role);
            if (reading.Degree != RoleDegree.None && reading.Evidence is null)
                wrong.Add(new RoleReadingErrors.NeedsEvidence($"{field}Evidence"));
            wrong.AddRange(FormText.CheckLong($"{field}Evidence", reading.Evidence, RoleReading.MostEvidence));
            if (reading.Link is { } link && !WebLink.Is(link, RoleReading.MostLink))
                wrong.Add(new CollaborationErrors.NoAddress($"{field}Link"));
        }

        if (readings.Any(r => r.OnDay > today))
            wrong.Add(new RoleReadingErrors.DayAhead());
        return wrong;
    }

    /// <summary>Returns the prefix of a role's fields.</summary>
    internal static string FieldOf(CitizenRole role) => EnumWord.Of(role);
}
