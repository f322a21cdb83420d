namespace Juluo.Delivery;

/// <summary>Takes back what a module published about rows that an import added. Called in the transaction that undoes the import, before the rows go.</summary>
public interface IUndoImport
{
    /// <summary>The table of the rows, with its schema.</summary>
    string Relation { get; }

    /// <summary>The module takes the rows back itself: they are kept in another state instead of being deleted.</summary>
    bool KeepsRows => false;

    /// <param name="ids">Column <c>id</c> of each row.</param>
    Task Undo(IReadOnlyList<Guid> ids, CancellationToken stop);
}
