using Juluo.Gateway;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Access.Tests;

/// <summary>The gateway's program, a real mosquitto and the server's side, each of which is killed.</summary>
public sealed class MqttTests(DoorsSite site) : IClassFixture<DoorsSite>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("juluo-door").FullName;

    private DateTimeOffset Now => site.Clock.GetUtcNow();

    // seen to fail with each_event_once dropped
    [Fact]
    public async Task Broker_gateway_and_server_are_killed_and_no_event_is_lost_or_doubled()
    {
        await using var broker = new Broker();
        var (gateway, code, _) = await site.Door(hours: 2);
        await site.Card(site.Ada, $"04A1B2{Random.Shared.Next(256):X2}");
        var bens = await site.Card(site.Ben, "C0FFEE31");
        await GatewayProcess.Enrol(site.Address, code, folder);
        var through = broker.Gateway(site.Here.Id.Value, gateway.Value);
        await broker.Start();
        var server = await Serve(broker.Server);
        var running = await GatewayProcess.Run(folder, Now, through);
        await running.Until("grants 1");
        var (opened, refused) = (0, 0);
        for (; opened < 3; opened++)
            (await running.Say("card 1 C0FFEE31")).ShouldBe("open 1 5");
        await Kept(gateway, 3);

        // The broker goes down. Ben's card is revoked, which no one can tell the gateway; it is killed three times during that time, the server once.
        await broker.Kill();
        await site.Good<RevokeCredential, RevokeCredential.Input, RevokeCredential.Output>(new(bens.Id));
        for (var minute = 0; minute < 60; minute++)
        {
            site.Clock.Pass(TimeSpan.FromMinutes(1));
            await running.Clock(Now);
            (await running.Say("card 1 C0FFEE31")).ShouldBe("open 1 5");
            opened++;
            (await running.Say("card 1 DEADBEEF")).ShouldBe("refused 1 unknown");
            refused++;
            if (minute % 20 == 10)
            {
                await running.Kill();
                running = await GatewayProcess.Run(folder, Now, through);
            }
        }

        await server.StopAsync(default);
        site.Clock.Pass(TimeSpan.FromHours(1));
        await running.Clock(Now);
        (await running.Say("card 1 C0FFEE31")).ShouldBe("refused 1 expired");
        refused++;

        // The broker is back and accepts the gateway's messages, but no server stores them: the gateway does not take the broker's acknowledgement for the server's.
        await broker.Start();
        await running.Until($"online {through}");
        (await running.Say("card 1 C0FFEE31")).ShouldBe("refused 1 expired");
        refused++;
        (await Count($"gateway_id = '{gateway}'")).ShouldBe(3);
        await running.Kill();
        await broker.Kill();
        await broker.Start();

        server = await Serve(broker.Server);
        var second = await Serve(broker.Server); // another process of the server beside it
        running = await GatewayProcess.Run(folder, Now, through);
        await Kept(gateway, opened + refused);
        await running.Until("grants 2");
        (await running.Say("card 1 C0FFEE31")).ShouldBe("refused 1 unknown");
        await Kept(gateway, opened + refused + 1);
        await running.End();
        await running.DisposeAsync();
        await server.StopAsync(default);
        await second.StopAsync(default);

        (await Count($"kind = 'opened' and gateway_id = '{gateway}'")).ShouldBe(opened);
        (await Count($"kind = 'refused' and gateway_id = '{gateway}'")).ShouldBe(refused + 1);
        (await site.Database.Ask<long>($"select max(sequence) from access.passing where gateway_id = '{gateway}'")).ShouldBe(
            opened + refused + 1
        );
        (
            await site.Database.Ask<long>(
                $"select count(*) from delivery.outbox where kind = 'access.door.passed' and payload ->> 'externalId' like '{gateway}%'"
            )
        ).ShouldBe(opened);
    }

    [Fact] // seen to fail with the authority left out of the connection (it is not reached)
    public async Task A_door_is_opened_from_afar_through_a_broker_with_TLS_and_the_page_says_so()
    {
        await using var broker = new Broker(tls: true);
        var (gateway, code, door) = await site.Door();
        await GatewayProcess.Enrol(site.Address, code, folder);
        var through = broker.Gateway(site.Here.Id.Value, gateway.Value);
        await broker.Start();
        var server = await Serve(broker.Server);
        await using var running = await GatewayProcess.Run(folder, Now, through);
        await running.Until("grants 1");
        (await site.Good<ListGateways, ListGateways.Input, ListGateways.Output>(new()))
            .Gateways.Single(g => g.Id == gateway)
            .ByMqtt.ShouldBeTrue();
        var asked = await site.Good<OpenDoor, OpenDoor.Input, OpenDoor.Output>(new(door, "快遞"));
        (await running.Hear()).ShouldBe("open 1 5");
        await Kept(gateway, 1);
        (await Count($"command_id = '{asked.Id}' and kind = 'remote'")).ShouldBe(1);
        await server.StopAsync(default);

        // Without its authority, the broker's certificate is not trusted.
        (await Refused(through with { Authority = null })).ShouldBe(
            $"{through}: The remote certificate is invalid because of errors in the certificate chain: PartialChain"
        );
        (await Refused(through with { Host = "127.0.0.1" })).ShouldBe(
            $"mqtts://127.0.0.1:{through.Port}: The remote certificate is invalid according to the validation procedure: RemoteCertificateNameMismatch"
        );
        (await Refused(through with { Password = "another" })).ShouldBe("the broker refuses: not authorised");
    }

    [Fact] // seen to fail with the seal of topics replaced by plain JSON
    public async Task Who_reads_and_writes_everything_at_the_broker_learns_nothing_and_is_not_believed()
    {
        await using var broker = new Broker();
        var (gateway, code, door) = await site.Door();
        var card = await site.Card(site.Ben, "0BADF00D");
        await GatewayProcess.Enrol(site.Address, code, folder);
        var identity = Juluo.Gateway.Identity.Load(folder);
        var through = broker.Gateway(site.Here.Id.Value, gateway.Value);
        var topics = new GatewayTopics(site.Here.Id.Value, gateway.Value);
        await broker.Start();
        var server = await Serve(broker.Server);
        await using var stranger = await MqttConnection.Open(broker.Stranger, "stranger", TimeSpan.FromSeconds(30), default);
        await stranger.Subscribe(["#"], default);
        var running = await GatewayProcess.Run(folder, Now, through);
        await running.Until("grants 1");
        (await running.Say("card 1 0BADF00D")).ShouldBe("open 1 5");
        await Kept(gateway, 1);
        var hash = CredentialHash.Of(Convert.FromBase64String(identity.Key), new("card", "0BADF00D"));
        byte[] report = [];
        var heard = new List<string>();
        while (!heard.Contains(topics.Grants) || !heard.Contains(topics.Taken) || report.Length == 0)
        {
            var message = await stranger.Heard.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
            var text = System.Text.Encoding.Latin1.GetString(message.Payload);
            text.ShouldNotContain(hash);
            text.ShouldNotContain(door.ToString());
            heard.Add(message.Topic);
            if (message.Topic == topics.Events && heard.Count(t => t == topics.Events) > 1)
                report = message.Payload;
        }

        // Repeated, sent under another name, invented.
        var forged = new GatewayReport(Now, 1, Now, [new(99, Now, DoorEvent.Opened, door.Value, Credential: card.Id.Value)]);
        await stranger.Publish(topics.Events, report, false, default);
        await stranger.Publish(new GatewayTopics(topics.Community, Guid.Empty).Events, report, false, default);
        await stranger.Publish(topics.Events, TopicSeal.OfToken("juluo_another").Seal(topics.Events, forged), false, default);
        await stranger.Publish(topics.Events, [1, 2, 3], false, default);
        await stranger.Publish(
            topics.Taken,
            TopicSeal.OfToken("juluo_another").Seal(topics.Taken, new ServerLink.Taken(1000)),
            false,
            default
        );
        // A gateway may only write as itself: the broker accepts that message and drops it.
        await using (
            var another = await MqttConnection.Open(
                broker.Gateway(topics.Community, Guid.CreateVersion7(Now)) with
                {
                    User = through.User,
                    Password = through.Password,
                },
                "another",
                TimeSpan.FromSeconds(30),
                default
            )
        )
            await another.Publish(new GatewayTopics(topics.Community, Guid.Empty).Events, report, false, default);
        (await running.Say("card 1 0BADF00D")).ShouldBe("open 1 5");
        await Kept(gateway, 2);
        await running.End();
        await running.DisposeAsync();
        (await site.Database.Ask<long>($"select max(sequence) from access.passing where gateway_id = '{gateway}'")).ShouldBe(2);
        await server.StopAsync(default);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<MqttDoors> Serve(MqttBroker broker)
    {
        var server = ActivatorUtilities.CreateInstance<MqttDoors>(site.Services, new MqttSettings(broker, Working: true));
        await server.StartAsync(default);
        for (var i = 0; i < 100 && server.Online is not true; i++)
            await Task.Delay(50);
        return server;
    }

    private static async Task<string> Refused(MqttBroker broker) =>
        (await Should.ThrowAsync<MqttException>(() => MqttConnection.Open(broker, "x", TimeSpan.FromSeconds(30), default))).Message;

    private Task<long> Count(string where) => site.Database.Ask<long>($"select count(*) from access.passing where {where}");

    private async Task Kept(GatewayId gateway, int events)
    {
        for (var i = 0; i < 300 && await Count($"gateway_id = '{gateway}'") < events; i++)
            await Task.Delay(100);
        (await Count($"gateway_id = '{gateway}'")).ShouldBe(events);
    }
}
