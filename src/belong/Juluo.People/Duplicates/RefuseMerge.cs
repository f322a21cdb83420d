namespace Juluo.People;

/// <summary>Returns an error if something has to be settled before a person may be merged into another, else null. Modules with such data register one.</summary>
public delegate Task<Error?> RefuseMerge(PersonId gone, CancellationToken stop);
