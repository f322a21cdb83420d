namespace Juluo.People;

/// <summary>What has to be settled before a person may go over into another; null: nothing. A module that keeps such things registers one.</summary>
public delegate Task<Error?> RefuseMerge(PersonId gone, CancellationToken stop);
