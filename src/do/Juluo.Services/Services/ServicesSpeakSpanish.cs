namespace Juluo.Services;

/// <summary>Whether there is an open service whose pages are offered in Spanish.</summary>
internal sealed class ServicesSpeakSpanish(UnitOfWork work, Clock clock) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        (await new ServiceStore(work, clock).InSpanish(stop)).Exists(s => s.Further.Contains("es"));
}
