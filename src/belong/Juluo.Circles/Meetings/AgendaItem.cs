namespace Juluo.Circles;

/// <summary>An item on an agenda, with its place.</summary>
public sealed record AgendaItem(AgendaItemId Id, int Place, string Text, PersonId? By);
