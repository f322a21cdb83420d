using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Testing;

/// <summary>An external program that receives all public events of a community: a real receiver, with the workers that deliver to it.</summary>
public sealed class OutsideProgram : IAsyncDisposable
{
    private readonly ServiceProvider workers;
    private readonly Receiver receiver;

    private OutsideProgram(ServiceProvider workers, Receiver receiver) => (this.workers, this.receiver) = (workers, receiver);

    public static async Task<OutsideProgram> Of(Ground ground, Community here)
    {
        var receiver = await Receiver.Start();
        var kinds = ground.Services.GetRequiredService<App>().Events.Select(e => e.Kind).ToList();
        var workers = new ServiceCollection()
            .AddLogging()
            .AddGround(Modules.App, ground.Database.ConnectionString, ground.Time, Path.Combine(Path.GetTempPath(), "juluo-test-files"))
            .AddSingleton(ground.Database.Source)
            .AddWorkers(new ConfigurationBuilder().Build(), development: true, run: false)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .BuildServiceProvider();
        await workers.GetRequiredService<OutboxWorker>().Drain(); // it does not receive earlier events
        (_, receiver.Secret) = await ground.In(
            here,
            s => s.GetRequiredService<WebhookStore>().Add(receiver.Address.ToString(), kinds, default)
        );
        return new(workers, receiver);
    }

    /// <summary>All received events, as they arrived.</summary>
    public string Text => string.Join('\n', receiver.Bodies);

    public int Forged => receiver.Forged;

    /// <summary>The events since the last call, each kind with its data.</summary>
    public async Task<List<(string Kind, JsonNode Data)>> Hears()
    {
        var before = receiver.Bodies.Count;
        await workers.GetRequiredService<OutboxWorker>().Drain();
        await workers.GetRequiredService<WebhookWorker>().Drain();
        return [.. receiver.Bodies.Skip(before).Select(b => JsonNode.Parse(b)!).Select(b => ((string)b["type"]!, b["data"]!))];
    }

    public async ValueTask DisposeAsync()
    {
        await workers.DisposeAsync();
        await receiver.DisposeAsync();
    }
}
