using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Delivery.Tests;

/// <summary>A gateway's posts to the program: messages and reports, genuine and forged, once and repeatedly.</summary>
public sealed class ReceivingTests(SmsHouse house) : IClassFixture<SmsHouse>
{
    private const string Number = "+15105550177";

    [Fact]
    public async Task A_message_is_told_to_the_modules_sealed_and_stands_in_no_log()
    {
        const string Words = "My name is Guadalupe and my number is 510-555-0177";
        (await house.Post("/sms/inbound", Message("in-1", Words))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var payload = await Fact();
        payload.ShouldNotContain("Guadalupe");
        payload.ShouldNotContain("5105550177");
        var fact = System.Text.Json.JsonSerializer.Deserialize<SmsReceived>(payload, Json.Options)!;
        await house.In(s =>
        {
            s.GetRequiredService<SmsSeal>().Open(fact).ShouldBe(new(PhoneNumber.Read(Number, "1")!.Value, Words));
            return Task.CompletedTask;
        });
        house.Logs.Messages.ShouldNotBeEmpty();
        house.Logs.Messages.ShouldAllBe(m => !m.Contains("Guadalupe") && !m.Contains("5105550177") && !m.Contains("555-0177"));
    }

    [Fact] // seen to fail with each_message_once dropped: 33 facts
    public async Task Of_thirty_two_of_the_same_at_once_one_is_told()
    {
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => house.Post("/sms/inbound", Message("in-twice", "Hello"))));
        (await house.Post("/sms/inbound", Message("in-twice", "Hello"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var mark = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("in-twice"u8));
        (
            await house.Database.Ask<long>(
                "select count(*) from delivery.outbox where kind = 'delivery.sms.received' and payload ->> 'mark' = $1",
                mark
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_not_signed_now_with_our_secret_is_not_taken()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var body = Message("forged", "Hello");
        foreach (
            var forged in new[]
            {
                await house.Post("/sms/inbound", body, secret: "another-secret-another-secret"),
                await house.Post("/sms/inbound", body, at: now - 301),
                await house.Post("/sms/inbound", body, at: now + 400),
                await house.Post("/sms/inbound", body, signature: ""),
                await house.Post("/sms/inbound", body, signature: new string('0', 64)),
                // signed for another body
                await house.Post("/sms/inbound", body, signature: SmsSignature.Of(GatewayServer.Secret, $"{now}", "{}"u8)),
            }
        )
            forged.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var mark = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("forged"u8));
        (await house.Database.Ask<long>("select count(*) from delivery.outbox where payload ->> 'mark' = $1", mark)).ShouldBe(0);
        (await house.Post("/sms/inbound", body, at: now - 290)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"id":"","from":"+15105550177","text":"x"}""")]
    [InlineData("""{"id":"a","from":"nobody","text":"x"}""")]
    [InlineData("""{"id":"a","from":"+15105550177"}""")]
    [InlineData("""[]""")]
    [InlineData("""not json""")]
    public async Task What_is_no_message_is_said_to_be_none(string body) =>
        (await house.Post("/sms/inbound", body)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

    [Fact]
    public async Task A_number_that_says_stop_in_any_language_hears_no_more_until_it_says_so()
    {
        var number = PhoneNumber.Read("+15105550188", "1")!.Value;
        foreach (var word in (string[])["STOP", "alto", "取消"])
        {
            await house.Post("/sms/inbound", Message($"stop-{word}", word, number.E164));
            (await Send(number, $"after-{word}")).ShouldBeFalse(word);
            await house.Post("/sms/inbound", Message($"start-{word}", "START", number.E164));
            (await Send(number, $"again-{word}")).ShouldBeTrue(word);
        }

        (await house.Database.Ask<string>("select string_agg(to_jsonb(s)::text, ' ') from delivery.sms_stop s")).ShouldBeNull();
        (
            await house.Database.Ask<long>(
                "select count(*) from delivery.outbox where kind = 'delivery.sms.received' and payload::text like '%5105550188%'"
            )
        ).ShouldBe(0);
    }

    [Fact]
    public async Task A_report_says_what_became_of_a_message_and_delivered_stays()
    {
        var number = PhoneNumber.Read("+15105550199", "1")!.Value;
        await Send(number, "reported");
        await house.Sent();
        var id = await house.Database.Ask<Guid>("select id from delivery.sms where key = 'reported'");
        house.Gateway.Sent.ContainsKey($"{id}").ShouldBeTrue();
        foreach (
            var (state, expected) in new[]
            {
                ("failed", SmsState.Failed),
                ("delivered", SmsState.Delivered),
                ("failed", SmsState.Delivered),
            }
        )
        {
            (await house.Post("/sms/reports", $$"""{"id":"{{id}}","state":"{{state}}"}""")).StatusCode.ShouldBe(HttpStatusCode.OK);
            await house.In(async s => (await s.GetRequiredService<Texter>().StateOf("reported", default)).ShouldBe(expected));
        }

        (await house.Post("/sms/reports", $$"""{"id":"{{id}}","state":"read"}""")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await house.Post("/sms/reports", $$"""{"id":"{{Guid.CreateVersion7()}}","state":"failed"}""")).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    private async Task<bool> Send(PhoneNumber number, string key)
    {
        var sent = false;
        await house.In(async s => sent = await s.GetRequiredService<Texter>().Send(new(key, number, "Text"), default));
        return sent;
    }

    private static string Message(string id, string text, string from = Number) =>
        System.Text.Json.JsonSerializer.Serialize(
            new
            {
                id,
                from,
                text,
            }
        );

    private async Task<string> Fact() =>
        (
            await house.Database.Ask<string>(
                "select payload::text from delivery.outbox where kind = 'delivery.sms.received' order by made_at desc limit 1"
            )
        )!;
}
