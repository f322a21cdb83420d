namespace Juluo.Casework;

/// <summary>The offices whose cases a person hands over: all for those who manage casework, else those that they coordinate or lead.</summary>
public sealed record LedOffices(bool All, IReadOnlyCollection<OfficeId> Offices)
{
    internal bool Have(OfficeId? office) => All || (office is { } id && Offices.Contains(id));
}
