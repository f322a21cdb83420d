using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;

namespace Juluo.Identity.Tests;

/// <summary>Thousands of attempts to sign in as a person, over the network; others sign in as usual during that time.</summary>
public sealed class SignInAttackTests(QuietSite site) : IClassFixture<QuietSite>
{
    private static readonly int FromOnePlace = Tries.Of(800, 4_000);
    private static readonly int FromManyPlaces = Tries.Of(1_200, 5_900);
    private const int OnManyAddresses = 100;
    private const string Target = "chou@example.org";

    [Fact]
    public async Task Thousands_of_tries_are_stopped_and_nobody_else_notices()
    {
        var people = Enumerable.Range(0, 12).Select(i => $"neighbour{i}@example.org").ToList();
        foreach (var one in people)
            await site.Person(site.Riverside, one.Split('@')[0], one, [Role.Member]);

        var place = 0;
        var guesses = new List<(string Email, string From)>();
        guesses.AddRange(Enumerable.Repeat((Target, "203.0.113.1"), FromOnePlace));
        guesses.AddRange(Enumerable.Range(0, FromManyPlaces).Select(_ => (Target, $"198.18.{++place / 250}.{place % 250}")));
        // One common password for many: some of the addresses have an account, most do not.
        guesses.AddRange(Enumerable.Range(0, OnManyAddresses).Select(i => ($"neighbour{i}@example.org", $"198.19.{i / 250}.{i % 250}")));

        var answers = new ConcurrentDictionary<(bool Target, HttpStatusCode), int>();
        using var attacker = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = site.Address,
        };
        var attack = Parallel.ForEachAsync(
            guesses,
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (guess, stop) =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
                {
                    Content = JsonContent.Create(new { guess.Email, Password = "password1234" }),
                };
                request.Headers.Add("X-Forwarded-For", guess.From);
                request.Headers.Accept.ParseAdd("application/json");
                using var answer = await attacker.SendAsync(request, stop);
                answers.AddOrUpdate((guess.Email == Target, answer.StatusCode), 1, (_, n) => n + 1);
            }
        );

        // At the same time each person signs in at the first attempt, and sees the page.
        foreach (var one in people)
        {
            using var neighbour = new Surfer(site.Address);
            (await neighbour.SignIn(one, PeopleSite.Password)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            (await neighbour.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await attack;
        answers.Values.Sum().ShouldBe(guesses.Count);
        answers.Keys.Select(k => k.Item2).ShouldBeSubsetOf([HttpStatusCode.UnprocessableEntity, HttpStatusCode.TooManyRequests]);
        answers
            .GetValueOrDefault((true, HttpStatusCode.UnprocessableEntity))
            .ShouldBe(SignInTries.Most, "of all guesses at one address, ten are looked at");

        // The right password, from any address, is delayed like any other; the owner has two other ways to sign in.
        using var owner = new Surfer(site.Address);
        var told = await owner.SignIn(Target, PeopleSite.Password);
        told.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        told.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
        await owner.Post("/sign-in/link", "/sign-in/link", ("email", Target));
        var path = await site.LinkTo(Target);
        (await owner.Post(path, path)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await owner.Get("/today")).StatusCode.ShouldBe(HttpStatusCode.OK);
        site.Clock.Pass(TimeSpan.FromMinutes(11));
        using var later = new Surfer(site.Address);
        (await later.SignIn(Target, PeopleSite.Password)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }
}
