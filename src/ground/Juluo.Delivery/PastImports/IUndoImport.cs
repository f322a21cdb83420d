namespace Juluo.Delivery;

/// <summary>Reverses a module's side effects of rows that an import added. Called in the transaction that undoes the import, before the rows are deleted.</summary>
public interface IUndoImport
{
    /// <summary>The qualified name of the table whose rows this interface handles, such as <c>schema.table</c>.</summary>
    string Relation { get; }

    /// <summary>True if the module reverts the rows itself: they get another state instead of being deleted.</summary>
    bool KeepsRows => false;

    /// <param name="ids">The <c>id</c> of each row.</param>
    Task Undo(IReadOnlyList<Guid> ids, CancellationToken stop);
}
