namespace Juluo.Delivery;

/// <summary>The services that the import of any table uses.</summary>
public sealed record ImportWork(
    UnitOfWork Unit,
    Uploads Uploads,
    Audit Audit,
    RunningImport Running,
    PastImports Past,
    Catalogue Catalogue,
    IServiceProvider Services
);
