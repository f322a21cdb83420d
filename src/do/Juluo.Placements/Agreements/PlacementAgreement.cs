namespace Juluo.Placements;

/// <summary>What fellow, host and sponsor agreed, in one version: a version is not changed, and another text is the next one, which all sign again.</summary>
/// <param name="Work">What the fellow does, and with whom.</param>
/// <param name="Pay">Who pays what.</param>
/// <param name="Rights">To whom the work belongs, and which data the fellow may see.</param>
/// <param name="Leaving">What happens when it ends early.</param>
/// <param name="Hash">Over all of it (SHA-256, hexadecimal); each signature bears it.</param>
public sealed record PlacementAgreement(int Number, string Work, string Pay, string Rights, string Leaving, string Hash, Instant WrittenAt)
{
    public const int MostText = 4000;
}

/// <param name="Number">The version that it is under.</param>
/// <param name="Name">As it was typed.</param>
public sealed record PlacementSignature(int Number, PersonId Person, string Name, Instant At)
{
    public const int MostName = 120;
}
