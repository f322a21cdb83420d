namespace Juluo.Delivery;

/// <summary>
/// Tells where people are written to; those who are not of the community today are left out. The Kernel does not know people; the People
/// module registers this.
/// </summary>
public delegate Task<IReadOnlyList<Recipient>> FindRecipients(
    UnitOfWork work,
    IReadOnlyCollection<PersonId> people,
    CancellationToken stop
);
