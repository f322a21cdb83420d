using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;

namespace Juluo.Applications.Bench;

/// <summary>A community that the program's own command founded, on a separate database, with the CalFresh application open to visitors.</summary>
internal sealed class Office : IAsyncDisposable
{
    private const string Database = "bench";
    private readonly BenchCluster cluster;
    private readonly ServiceProvider services;

    private Office(BenchCluster cluster, string connection)
    {
        (this.cluster, ConnectionString) = (cluster, connection);
        services = new ServiceCollection()
            .AddLogging(l => l.SetMinimumLevel(LogLevel.Error))
            .AddGround(Modules.App, connection, TimeProvider.System, cluster.Files)
            .BuildServiceProvider();
    }

    public string ConnectionString { get; }

    public string Data => cluster.Data;

    public Community Here { get; private set; } = null!;

    public FormId Form { get; private set; }

    public static FormDefinition Definition => ShippedForms.Find("calfresh.application")!;

    public static async Task<Office> Found()
    {
        var cluster = await BenchCluster.Start();
        var office = new Office(cluster, await cluster.Furnish(Database));
        await office.FoundByCommand();
        office.Here = (await office.services.GetRequiredService<Communities>().All(default)).Single();
        office.Form = await office.In(async s =>
        {
            var forms = s.GetRequiredService<FormsFacade>();
            var form = await forms.Make(Forms.Form.Own, null, Definition, visitors: true, null, default);
            return (await forms.Publish(form, null, default)).Failed
                ? throw new InvalidOperationException("The form was not published.")
                : form;
        });
        return office;
    }

    /// <summary>All sent applications, as a caseworker would read them.</summary>
    public Task<List<ReadSubmission>> Sent(Instant since) =>
        In(async s =>
        {
            var ids = await s.GetRequiredService<UnitOfWork>()
                .List<SubmissionId>(
                    $"select id from forms.submission where community_id = {Here.Id} and form_id = {Form} and sent_at is not null and begun_at >= {since}",
                    default
                );
            var read = new List<ReadSubmission>();
            foreach (var id in ids)
                read.Add((await s.GetRequiredService<FormsFacade>().Read(id, null, default))!);
            return read;
        });

    /// <summary>The number of applications begun but not sent: of visitors who lost the answer to “begin”, and began again.</summary>
    public Task<int> Left(Instant since) =>
        In(s =>
            s.GetRequiredService<UnitOfWork>()
                .Find<int>(
                    $"select count(*)::int from forms.submission where community_id = {Here.Id} and form_id = {Form} and sent_at is null and begun_at >= {since}",
                    default
                )
        );

    /// <summary>The submissions that modules were notified of, once per notification.</summary>
    public Task<List<string>> Told() =>
        In(s =>
            s.GetRequiredService<UnitOfWork>()
                .List<string>(
                    $"select payload ->> 'submission' from delivery.outbox where community_id = {Here.Id} and kind = {NamedAttribute.Of<SubmissionSent>()}",
                    default
                )
        );

    /// <summary>Puts received cases in review, as if each was taken; returns their number.</summary>
    public Task<int> Reviewed() =>
        In(async s =>
        {
            var work = s.GetRequiredService<UnitOfWork>();
            await work.Do(
                $"update casework.case_file set state = 'in_review' where community_id = {Here.Id} and state = 'received'",
                default
            );
            return await work.Find<int>(
                $"select count(*)::int from casework.case_file where community_id = {Here.Id} and state = 'in_review'",
                default
            );
        });

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await cluster.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
    }

    private async Task<T> In<T>(Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(Here, default);
        var result = await action(scope.ServiceProvider);
        await work.Commit(default);
        return result;
    }

    private async Task FoundByCommand()
    {
        Directory.CreateDirectory(Data);
        using var founding = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Path.Combine(AppContext.BaseDirectory, "Juluo.Host.dll"),
                    "found",
                    "County office",
                    "--zone",
                    "America/Los_Angeles",
                    "--currency",
                    "USD",
                    "--operator-name",
                    "Mina",
                    "--operator-email",
                    "mina@example.org",
                ]
            )
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["ConnectionStrings__Juluo"] = ConnectionString, ["Juluo__Data"] = Data },
            }
        )!;
        await founding.StandardInput.WriteLineAsync("seven green bicycles");
        founding.StandardInput.Close();
        var said = await Task.WhenAll(founding.StandardOutput.ReadToEndAsync(), founding.StandardError.ReadToEndAsync());
        await founding.WaitForExitAsync();
        if (founding.ExitCode != 0)
            throw new InvalidOperationException($"juluo found: {string.Join('\n', said)}");
    }
}
