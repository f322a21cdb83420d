namespace Juluo.Identity;

/// <summary>The account of a person in the community of this work; null: they have none. Registered by the module that knows who belongs to it.</summary>
public delegate Task<AccountId?> FindAccount(UnitOfWork work, PersonId person, CancellationToken stop);
