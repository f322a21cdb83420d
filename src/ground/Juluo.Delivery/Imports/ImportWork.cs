namespace Juluo.Delivery;

/// <summary>What the import of any table works with.</summary>
public sealed record ImportWork(
    UnitOfWork Unit,
    Uploads Uploads,
    Audit Audit,
    RunningImport Running,
    PastImports Past,
    Catalogue Catalogue,
    IServiceProvider Services
);
