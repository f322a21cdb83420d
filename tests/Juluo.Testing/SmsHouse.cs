using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juluo.Testing;

/// <summary>The web program with an SMS gateway; its log is kept.</summary>
public sealed class SmsHouse : WebHouse
{
    private GatewayServer? gateway;

    public GatewayServer Gateway => gateway!;

    public LogKeeper Logs { get; } = new();

    public override async Task InitializeAsync()
    {
        gateway = await GatewayServer.Start();
        await base.InitializeAsync();
    }

    protected override void Adjust(WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs);
        builder.Services.AddSingleton(new SmsSettings(Gateway.Address, GatewayServer.Token, "Juluo", GatewayServer.Secret, "1"));
    }

    /// <summary>Waits until all messages have gone to the gateway; the program's own worker may be sending some.</summary>
    public async Task Sent()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        do await Services.GetRequiredService<SmsWorker>().Drain(patience.Token);
        while (
            await Database.Ask<long>(
                "select count(*) from delivery.sms where sealed_text is not null and parked_at is null and attempts = 0"
            ) > 0
        );
    }

    /// <summary>A request of the gateway, signed.</summary>
    /// <param name="at">Seconds since 1970; null for now.</param>
    public async Task<HttpResponseMessage> Post(string path, string body, long? at = null, string? secret = null, string? signature = null)
    {
        var timestamp = $"{at ?? TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}";
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(SmsSignature.TimestampHeader, timestamp);
        request.Headers.Add(
            SmsSignature.SignatureHeader,
            signature ?? SmsSignature.Of(secret ?? GatewayServer.Secret, timestamp, System.Text.Encoding.UTF8.GetBytes(body))
        );
        using var client = Client();
        client.DefaultRequestHeaders.Accept.Clear();
        return await client.SendAsync(request);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Gateway.DisposeAsync();
    }
}
