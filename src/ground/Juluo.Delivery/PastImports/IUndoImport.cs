namespace Juluo.Delivery;

/// <summary>What a module does, in the same transaction and before they go, about rows of its own that an import added and that are being undone: what it published is taken back its own way.</summary>
public interface IUndoImport
{
    /// <summary>The table of the rows, with its schema.</summary>
    string Relation { get; }

    /// <summary>The module takes the rows back itself: they are kept in another state instead of being deleted.</summary>
    bool KeepsRows => false;

    /// <param name="ids">Column <c>id</c> of each row.</param>
    Task Undo(IReadOnlyList<Guid> ids, CancellationToken stop);
}
