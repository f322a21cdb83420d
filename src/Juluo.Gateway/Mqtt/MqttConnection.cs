using System.Buffers;
using System.Threading.Channels;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Juluo.Gateway;

/// <summary>
/// A connection to a broker: subscribes and publishes at QoS 1, sends keep-alives, and ends when the network connection ends. It does not queue messages; a caller that needs a guarantee
/// resends unacknowledged ones.
/// </summary>
public sealed class MqttConnection : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly Channel<MqttMessage> heard = Channel.CreateBounded<MqttMessage>(1000);
    private readonly IMqttClient client;

    private MqttConnection(MqttBroker broker)
    {
        client = new MqttClientFactory().CreateMqttClient(new MqttLine(broker));
        client.ApplicationMessageReceivedAsync += Hear;
        client.DisconnectedAsync += End;
    }

    /// <summary>Messages on the subscribed topics; completes with a <see cref="MqttException"/> when the connection ends.</summary>
    public ChannelReader<MqttMessage> Heard => heard.Reader;

    /// <exception cref="MqttException">The broker cannot be reached, or refuses the connection.</exception>
    public static async Task<MqttConnection> Open(MqttBroker broker, string client, TimeSpan keepAlive, CancellationToken stop)
    {
        var options = new MqttClientOptionsBuilder()
            .WithProtocolVersion(MqttProtocolVersion.V311)
            .WithTcpServer(broker.Host, broker.Port)
            .WithClientId(client)
            .WithCleanSession()
            .WithKeepAlivePeriod(keepAlive)
            .WithTimeout(Patience);
        if (broker.User is not null)
            options = options.WithCredentials(broker.User, broker.Password);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        enough.CancelAfter(Patience);
        var connection = new MqttConnection(broker);
        try
        {
            var answer = await connection.client.ConnectAsync(options.Build(), enough.Token);
            if (answer.ResultCode != MqttClientConnectResultCode.Success)
                throw new MqttException($"the broker refuses: {Refusal(answer.ResultCode)}");
            return connection;
        }
        catch (MqttException)
        {
            await connection.DisposeAsync();
            throw;
        }
        catch (Exception away)
        {
            await connection.DisposeAsync();
            stop.ThrowIfCancellationRequested();
            throw Unopened(broker, enough.IsCancellationRequested ? new OperationCanceledException() : away);
        }
    }

    public async Task Subscribe(IReadOnlyList<string> topics, CancellationToken stop)
    {
        var filters = topics.Select(t => new MqttTopicFilterBuilder().WithTopic(t).WithAtLeastOnceQoS().Build());
        var answer = await Ask(enough => client.SubscribeAsync(new() { TopicFilters = [.. filters] }, enough), stop);
        if (answer.Items.Any(i => i.ResultCode > MqttClientSubscribeResultCode.GrantedQoS2))
            throw new MqttException("the broker does not let us hear all topics");
    }

    /// <summary>Publishes a message. Completes when the broker has acknowledged it.</summary>
    public Task Publish(string topic, byte[] payload, bool retain, CancellationToken stop)
    {
        var message = new MqttApplicationMessage
        {
            Topic = topic,
            Payload = new(payload),
            Retain = retain,
            QualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce,
        };
        return Ask(enough => client.PublishAsync(message, enough), stop);
    }

    public async ValueTask DisposeAsync()
    {
        using var second = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await ((Task)client.DisconnectAsync(new(), second.Token)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task<T> Ask<T>(Func<CancellationToken, Task<T>> request, CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        enough.CancelAfter(Patience);
        try
        {
            return await request(enough.Token);
        }
        // If the connection ends during a request, the library throws many types of exceptions, even a NullReferenceException.
        catch (Exception away)
        {
            stop.ThrowIfCancellationRequested();
            throw enough.IsCancellationRequested ? new MqttException("the broker does not answer", away) : Gone(away);
        }
    }

    private Task Hear(MqttApplicationMessageReceivedEventArgs message)
    {
        // If the reader is too slow, the message is not acknowledged, so the broker resends it; waiting here would delay detecting the end of the connection.
        message.ProcessingFailed = !heard.Writer.TryWrite(
            new(message.ApplicationMessage.Topic, message.ApplicationMessage.Payload.ToArray())
        );
        return Task.CompletedTask;
    }

    /// <summary>Called once, also after a failed attempt to connect, when no code of the library is running any more.</summary>
    private Task End(MqttClientDisconnectedEventArgs line)
    {
        heard.Writer.TryComplete(Gone(line.Exception));
        client.Dispose();
        return Task.CompletedTask;
    }

    private static MqttException Gone(Exception? why) =>
        why?.GetBaseException() switch
        {
            MqttCommunicationTimedOutException => new("the broker is silent", why),
            MqttProtocolViolationException wrong => new(wrong.Message, why),
            _ => new("the broker has gone", why!),
        };

    private static MqttException Unopened(MqttBroker broker, Exception why)
    {
        var cause = why;
        while (cause is MqttCommunicationException { InnerException: { } inner })
            cause = inner;
        return cause switch
        {
            MqttProtocolViolationException => new("no broker of MQTT 3.1.1", why),
            MqttCommunicationException => new("the broker has gone", why),
            _ => new($"{broker}: {cause.Message}", why),
        };
    }

    private static string Refusal(MqttClientConnectResultCode code) =>
        code switch
        {
            MqttClientConnectResultCode.UnsupportedProtocolVersion => "protocol",
            MqttClientConnectResultCode.ClientIdentifierNotValid => "client id",
            MqttClientConnectResultCode.ServerUnavailable => "unavailable",
            MqttClientConnectResultCode.BadUserNameOrPassword => "user name or password",
            MqttClientConnectResultCode.NotAuthorized => "not authorised",
            _ => "another reason",
        };
}

public sealed record MqttMessage(string Topic, byte[] Payload);
