namespace Juluo.Sample;

/// <summary>Acts for the people of a sample: through the API, with their rights.</summary>
internal sealed class Acting(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private readonly App app = services.GetRequiredService<App>();
    private readonly LocalApi api = new(services.GetRequiredService<App>(), services);
    private readonly Dictionary<PersonId, Role> roles = sample.People.ToDictionary(
        p => ids[p.Number],
        p => Enum.Parse<Role>(p.Role.ToString())
    );

    private readonly Dictionary<PersonId, string> names = sample.People.ToDictionary(p => ids[p.Number], p => p.Name);

    public Community Community { get; } = services.GetRequiredService<UnitOfWork>().Community;

    public Caller As(PersonId who) =>
        Caller.Visitor(Community, Languages.Chinese) with
        {
            Person = who,
            Name = names[who],
            Roles = new HashSet<Role> { roles[who] },
            Permissions = app.Allowed([roles[who]]),
        };

    /// <returns>The answer of the API.</returns>
    public async Task<JsonElement> Post(PersonId who, string path, params (string Name, object? Value)[] body)
    {
        var answer = await api.Post(path, body.ToDictionary(b => b.Name, b => b.Value), As(who), stop);
        return answer.Failed ? throw new InvalidOperationException($"POST {path}: {answer.Errors[0]}") : answer.Value;
    }

    /// <returns>The key of the new object.</returns>
    public async Task<T> Make<T>(PersonId who, string path, params (string Name, object? Value)[] body) =>
        (await Post(who, path, body)).GetProperty("id").Deserialize<T>(Json.Options)!;

    /// <summary>Deletes notifications and mails of earlier actions, which are not news.</summary>
    public Task Hush(params string[] kinds) => services.GetRequiredService<Notifier>().TakeBackAll(kinds, stop);
}
