namespace Juluo.Plans;

/// <summary>The person to ask about a pause: the one who recorded it.</summary>
public sealed record AskAboutPause(PersonId Id, string Name);
