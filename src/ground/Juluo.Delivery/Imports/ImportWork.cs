namespace Juluo.Delivery;

/// <summary>The services that every table import uses, injected together.</summary>
public sealed record ImportWork(
    UnitOfWork Unit,
    Uploads Uploads,
    Audit Audit,
    RunningImport Running,
    PastImports Past,
    Catalogue Catalogue,
    IServiceProvider Services
);
