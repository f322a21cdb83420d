namespace Juluo.Services;

/// <summary>Shows the menu entry while an open service has pages in Spanish.</summary>
internal sealed class ServicesSpeakSpanish(UnitOfWork work, Clock clock) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        (await new ServiceStore(work, clock).InSpanish(stop)).Exists(s => s.Further.Contains("es"));
}
