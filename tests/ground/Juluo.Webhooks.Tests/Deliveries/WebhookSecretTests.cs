namespace Juluo.Webhooks.Tests;

public sealed class WebhookSecretTests
{
    [Fact]
    public void The_signature_is_that_of_the_specification()
    {
        const string spec = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        WebhookSecret
            .Sign([spec], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}""")
            .ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    [Fact]
    public void While_a_secret_is_replaced_both_sign()
    {
        var (one, other) = (WebhookSecret.New(), WebhookSecret.New());
        WebhookSecret.Sign([one, other], "evt_1", 1, "{}").Split(' ').Length.ShouldBe(2);
        one.ShouldNotBe(other);
        Convert.FromBase64String(one["whsec_".Length..]).Length.ShouldBe(32); // the specification requires 24 to 64
    }
}
