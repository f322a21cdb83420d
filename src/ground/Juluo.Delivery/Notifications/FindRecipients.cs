namespace Juluo.Delivery;

/// <summary>
/// Finds people's names, addresses and languages; people who currently do not belong to the community are left out. The ground layer does not know people, so the
/// People module registers this.
/// </summary>
public delegate Task<IReadOnlyList<Recipient>> FindRecipients(
    UnitOfWork work,
    IReadOnlyCollection<PersonId> people,
    CancellationToken stop
);
