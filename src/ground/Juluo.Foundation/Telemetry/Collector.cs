using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Juluo.Foundation;

/// <summary>Sends traces and metrics to an OpenTelemetry collector if <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set; otherwise does nothing.</summary>
public static class Collector
{
    private static readonly string[] Sources = [Telemetry.Name, "Microsoft.AspNetCore", "System.Net.Http", "Npgsql"];
    private static readonly string[] Meters =
    [
        Telemetry.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Net.Http",
        "System.Runtime",
        "Npgsql",
    ];

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration) =>
        string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]) ? services : services.AddHostedService<Sender>();

    private sealed class Sender : IHostedService, IDisposable
    {
        private TracerProvider? traces;
        private MeterProvider? measures;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var who = ResourceBuilder.CreateDefault().AddService("juluo").AddEnvironmentVariableDetector();
            traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(who).AddSource(Sources).AddOtlpExporter().Build();
            measures = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(who).AddMeter(Meters).AddOtlpExporter().Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            Dispose();
            return Task.CompletedTask;
        }

        public void Dispose()
        {
            traces?.Dispose();
            measures?.Dispose();
            (traces, measures) = (null, null);
        }
    }
}
