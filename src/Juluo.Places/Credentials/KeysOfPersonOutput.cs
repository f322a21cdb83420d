namespace Juluo.Places;

public sealed record KeysOfPersonOutput(PersonId Person, int Working);
