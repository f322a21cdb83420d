namespace Juluo.Web.Pages;

/// <summary>Evaluates conditional menu entries, and caches for some minutes the positive results that apply to all callers of a community.</summary>
internal sealed class FilledWords(Clock clock)
{
    private static readonly NodaTime.Duration Kept = NodaTime.Duration.FromMinutes(5);
    private readonly ConcurrentDictionary<(CommunityId, Type), NodaTime.Instant> known = new();

    public async Task<bool> Shows(Type when, IServiceProvider services, Caller caller, CancellationToken stop)
    {
        var key = (caller.Community.Id, when);
        if (known.TryGetValue(key, out var since) && clock.Now - since < Kept)
            return true;
        var asked = (IShowWhen)ActivatorUtilities.CreateInstance(services, when);
        var shows = await asked.Shows(caller, stop);
        if (shows && asked is IShowOnceFilled)
            known[key] = clock.Now;
        return shows;
    }
}
