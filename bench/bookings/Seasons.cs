using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Bookings.Bench;

/// <summary>The seconds to make a daily series, to move all its dates by half an hour, and to cancel them all; each is one request with all its work, committed.</summary>
internal sealed class Seasons(int rounds, bool json)
{
    private static readonly int[] Sizes = [1_000, 3_000, 10_000];

    public async Task Run()
    {
        var said = json ? Console.Error : Console.Out;
        await using var town = await Town.Found(1);
        var desk = Caller.Visitor(town.Here, Languages.English) with
        {
            Person = town.People[0].Person,
            Permissions = new HashSet<string>(["spaces.book", "spaces.reception"]),
        };
        var first = LocalDate.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).PlusDays(2);
        var medians = new List<double[]>();
        foreach (var size in Sizes)
        {
            var times = new List<double[]>();
            for (var round = -1; round < rounds; round++)
            {
                var room = new ResourceId(await town.Add("room", 1));
                var last = first.PlusDays(size - 1);
                var made = await Timed<BookSeries, BookSeries.Output>(
                    town,
                    s => s.Handle(new(room, first, "10:00", "11:00", Every.Day, Last: last), desk, default)
                );
                var moved = await Timed<MoveSeries, MoveSeries.Output>(
                    town,
                    s => s.Handle(new(made.Output.Id, "10:30", "11:30"), desk, default)
                );
                var gone = await Timed<CancelSeriesDates, CancelSeriesDates.Output>(
                    town,
                    s => s.Handle(new(made.Output.Id), desk, default)
                );
                if (made.Output.Booked != size || moved.Output.Moved != size || gone.Output.Cancelled != size)
                    throw new InvalidOperationException(
                        $"{made.Output.Booked}, {moved.Output.Moved}, {gone.Output.Cancelled} of {size} dates."
                    );
                if (round >= 0)
                    times.Add([made.Seconds, moved.Seconds, gone.Seconds]);
                else
                    await town.Do("vacuum analyze");
            }

            medians.Add([.. Enumerable.Range(0, 3).Select(i => times.Select(t => t[i]).Order().ElementAt(times.Count / 2))]);
            var m = medians[^1];
            said.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{size, 6:N0} dates: made {m[0]:0.00} s, moved {m[1]:0.00} s, given back {m[2]:0.00} s"
                )
            );
        }

        double Exponent(int at) => Math.Log(medians[^1][at] / medians[0][at]) / Math.Log((double)Sizes[^1] / Sizes[0]);
        said.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"median of {rounds}; growth with the dates: made n^{Exponent(0):0.00}, moved n^{Exponent(1):0.00}, given back n^{Exponent(2):0.00}"
            )
        );
        if (json)
            Console.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        claim = $"seconds to make, to move and to give back a series of {Sizes[^1]:#,0} dates, each committed",
                        ours = Math.Round(medians[^1][0], 2),
                        moved = Math.Round(medians[^1][1], 2),
                        cancelled = Math.Round(medians[^1][2], 2),
                        n = rounds,
                        lowExponent = Math.Round(Enumerable.Range(0, 3).Min(Exponent), 2),
                        highExponent = Math.Round(Enumerable.Range(0, 3).Max(Exponent), 2),
                    }
                )
            );
    }

    private static async Task<(TOutput Output, double Seconds)> Timed<TSlice, TOutput>(Town town, Func<TSlice, Task<Outcome<TOutput>>> deed)
        where TSlice : class
    {
        await using var scope = town.Services.CreateAsyncScope();
        var slice = ActivatorUtilities.CreateInstance<TSlice>(scope.ServiceProvider);
        var began = Stopwatch.GetTimestamp();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(town.Here, default);
        var done = await deed(slice);
        if (done.Failed)
            throw new InvalidOperationException(string.Join(", ", done.Errors));
        await work.Commit(default);
        return (done.Value, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}
