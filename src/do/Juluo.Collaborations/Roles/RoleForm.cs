namespace Juluo.Collaborations;

/// <summary>How clearly citizens have each role in one dimension, as a form sends it: a field for each role.</summary>
/// <param name="OnDay">As seen on that day; today, where none is given.</param>
internal record RoleForm(
    RoleDegree Implementer = RoleDegree.None,
    string? ImplementerEvidence = null,
    string? ImplementerLink = null,
    ExchangeId? ImplementerExchange = null,
    RoleDegree Designer = RoleDegree.None,
    string? DesignerEvidence = null,
    string? DesignerLink = null,
    ExchangeId? DesignerExchange = null,
    RoleDegree Initiator = RoleDegree.None,
    string? InitiatorEvidence = null,
    string? InitiatorLink = null,
    ExchangeId? InitiatorExchange = null,
    LocalDate? OnDay = null
)
{
    /// <summary>One reading for each role.</summary>
    internal IReadOnlyList<RoleReading> Readings(RoleDimension dimension, LocalDate on) =>
        [
            Of(dimension, on, CitizenRole.Implementer, (Implementer, ImplementerEvidence, ImplementerLink, ImplementerExchange)),
            Of(dimension, on, CitizenRole.Designer, (Designer, DesignerEvidence, DesignerLink, DesignerExchange)),
            Of(dimension, on, CitizenRole.Initiator, (Initiator, InitiatorEvidence, InitiatorLink, InitiatorExchange)),
        ];

    private static RoleReading Of(
        RoleDimension dimension,
        LocalDate on,
        CitizenRole role,
        (RoleDegree Degree, string? Evidence, string? Link, ExchangeId? Exchange) said
    ) =>
        new(
            dimension,
            role,
            said.Degree,
            FormText.Long(said.Evidence),
            FormText.Some(said.Link) is { } link ? WebLink.Whole(link) : null,
            said.Exchange,
            on
        );

    /// <summary>What is wrong with them; empty is good. Pure.</summary>
    internal static List<Error> Check(IReadOnlyCollection<RoleReading> readings, LocalDate today)
    {
        var wrong = new List<Error>();
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

    /// <summary>What a role's fields begin with.</summary>
    internal static string FieldOf(CitizenRole role) => EnumWord.Of(role);
}
