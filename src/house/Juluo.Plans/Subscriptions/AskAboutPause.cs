namespace Juluo.Plans;

/// <summary>Who wrote a pause down.</summary>
public sealed record AskAboutPause(PersonId Id, string Name);
