namespace Juluo.Access;

public sealed record KeysOfPersonOutput(PersonId Person, int Working);
