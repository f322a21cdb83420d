using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Web.Tests;

public sealed class LimitTests
{
    private readonly Hand hand = new();

    [Fact]
    public void More_attempts_than_a_minute_has_wait_for_its_end()
    {
        var limit = new AttemptLimit(hand);
        for (var i = 0; i < 5; i++)
            limit.Take("a", 5).ShouldBeNull();
        hand.Pass(TimeSpan.FromSeconds(20));
        limit.Take("a", 5).ShouldBe(TimeSpan.FromSeconds(40));
        limit.Take("b", 5).ShouldBeNull();
        hand.Pass(TimeSpan.FromSeconds(40));
        limit.Take("a", 5).ShouldBeNull();
    }

    [Fact] // seen to fail with the attempt not counted by Take: 100 of 100 that came at the same moment
    public void What_did_not_count_is_given_back_and_a_crowd_gets_no_further()
    {
        var limit = new AttemptLimit(hand);
        for (var i = 0; i < 100; i++)
        {
            limit.Take("a", 5).ShouldBeNull();
            limit.GiveBack("a");
        }

        Enumerable.Range(0, 100).AsParallel().Count(_ => limit.Take("crowd", 5) is null).ShouldBe(5);
    }

    [Fact]
    public void Of_one_network_so_many_bytes_are_taken_within_a_day_and_then_again()
    {
        var uploads = new DailyUploads(hand, most: 100);
        uploads.Take("a", 60).ShouldBeNull();
        hand.Pass(TimeSpan.FromHours(20));
        uploads.Take("a", 60).ShouldBe(TimeSpan.FromHours(4));
        uploads.Take("a", 40).ShouldBeNull("what is left of it");
        uploads.Take("b", 100).ShouldBeNull();
        hand.Pass(TimeSpan.FromHours(4));
        uploads.Take("a", 100).ShouldBeNull();
    }

    [Theory] // seen to fail with whole addresses of IPv6: “2001:db8:1:2::9” by itself
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2::9", "2001:db8:1:2::/64")]
    public void A_customer_of_the_internet_is_one_address(string address, string network) =>
        CallerKey.Network(IPAddress.Parse(address)).ShouldBe(network);

    [Fact] // seen to fail with the address counted for everyone: “203.0.113.7” for a signed-in person
    public void Who_is_signed_in_counts_for_themselves_wherever_they_are_and_a_token_that_was_never_good_for_its_address()
    {
        var known = new KnownTokens(hand);
        var services = new ServiceCollection().AddSingleton(known).BuildServiceProvider();
        HttpContext From(string address, string? account = null, string? token = null)
        {
            var http = new DefaultHttpContext { RequestServices = services };
            http.Connection.RemoteIpAddress = IPAddress.Parse(address);
            if (account is not null)
                http.User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account)], "test"));
            if (token is not null)
                http.Request.Headers.Authorization = $"Bearer {token}";
            return http;
        }

        CallerKey.Of(From("203.0.113.7", "lin")).ShouldBe(CallerKey.Of(From("198.51.100.1", "lin")));
        CallerKey.Of(From("203.0.113.7", "lin")).ShouldNotBe(CallerKey.Of(From("203.0.113.7", "mei")));
        CallerKey.OfAddress(From("203.0.113.7", "lin")).ShouldBeNull();

        var (good, madeUp) = (BearerToken.New(new(Guid.CreateVersion7())), BearerToken.New(new(Guid.CreateVersion7())));
        known.Add(BearerToken.Read(good)!);
        CallerKey.Of(From("203.0.113.7", token: good)).ShouldBe(CallerKey.Of(From("198.51.100.1", token: good)));
        CallerKey.Of(From("203.0.113.7", token: madeUp)).ShouldBe(CallerKey.Of(From("203.0.113.7")));
        CallerKey.Of(From("203.0.113.7", "lin", madeUp)).ShouldBe(CallerKey.Of(From("203.0.113.7")));
        hand.Pass(TimeSpan.FromMinutes(10));
        CallerKey.Of(From("203.0.113.7", token: good)).ShouldBe(CallerKey.Of(From("203.0.113.7")));
    }

    /// <summary>A stopwatch that is moved by hand.</summary>
    private sealed class Hand : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public void Pass(TimeSpan time) => ticks += time.Ticks;
    }
}
