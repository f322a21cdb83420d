using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Web.Tests;

public sealed class ProcessorShareTests : IDisposable
{
    private readonly ManualResetEventSlim computed = new();
    private readonly SemaphoreSlim begun = new(0);
    private readonly RequestDelegate answer;
    private int computing;

    public ProcessorShareTests()
    {
        var app = new ApplicationBuilder(new ServiceCollection().BuildServiceProvider()).UseProcessorShare();
        app.Run(async http =>
        {
            await Task.Yield(); // as after a query
            if (http.User.Identity!.IsAuthenticated)
                return;
            Interlocked.Increment(ref computing);
            begun.Release();
            computed.Wait();
        });
        answer = app.Build();
    }

    [Fact] // seen to fail without the share: 20 of 20 were computed for at once
    public async Task However_many_visitors_come_half_of_the_cores_are_left_to_those_who_are_signed_in()
    {
        var share = Math.Max(1, Environment.ProcessorCount / 2);
        var crowd = Enumerable.Range(0, 20 * share).Select(_ => answer(Visit())).ToList();
        for (var at = 0; at < share; at++)
            await begun.WaitAsync();
        await answer(Visit("account"));
        computing.ShouldBe(share);
        computed.Set();
        await Task.WhenAll(crowd);
    }

    public void Dispose()
    {
        computed.Dispose();
        begun.Dispose();
    }

    private static DefaultHttpContext Visit(string? account = null) =>
        new()
        {
            User = new(account is null ? new ClaimsIdentity() : new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account)], "test")),
        };
}
