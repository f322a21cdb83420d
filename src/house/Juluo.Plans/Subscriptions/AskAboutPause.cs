namespace Juluo.Plans;

/// <summary>The person who recorded a pause.</summary>
public sealed record AskAboutPause(PersonId Id, string Name);
