namespace Juluo.Kernel;

/// <summary>Where and in which language somebody is written to.</summary>
/// <param name="Email">Null: they have none, and read the inbox.</param>
public sealed record Recipient(PersonId Person, string Name, string? Email, string Language);

/// <summary>
/// Tells where people are written to; those who are not of the community today are left out. The Kernel does not know people; the People
/// room registers this.
/// </summary>
public delegate Task<IReadOnlyList<Recipient>> FindRecipients(Work work, IReadOnlyCollection<PersonId> people, CancellationToken stop);

/// <summary>Tells who of the community today holds a permission. The People room registers this too.</summary>
public delegate Task<IReadOnlyList<PersonId>> FindPermitted(Work work, string permission, CancellationToken stop);
