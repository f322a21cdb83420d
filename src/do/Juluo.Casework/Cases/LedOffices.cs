namespace Juluo.Casework;

/// <summary>The offices whose cases a person may hand over: all for people who manage casework, else those they coordinate or lead.</summary>
public sealed record LedOffices(bool All, IReadOnlyCollection<OfficeId> Offices)
{
    internal bool Have(OfficeId? office) => All || (office is { } id && Offices.Contains(id));
}
