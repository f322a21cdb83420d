namespace Juluo.Circles;

/// <summary>One thing to talk about, in its place.</summary>
public sealed record AgendaItem(AgendaItemId Id, int Place, string Text, PersonId? By);
