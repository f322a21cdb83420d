using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Webhooks.Tests;

/// <summary>Webhooks of one object, as its module uses them.</summary>
public sealed class WebhooksFacadeTests(Ground ground) : IClassFixture<Ground>
{
    private const string Garden = "channels.channel/garden";
    private const string Kitchen = "channels.channel/kitchen";

    [Fact] // seen to fail with the kind left out of Of and of Set, with removed ones listed, and with it among those of the community
    public async Task A_webhook_of_one_thing_is_removed_and_restored_as_its_own_alone() =>
        await ground.In(
            ground.Riverside,
            async s =>
            {
                var (webhooks, store) = (s.GetRequiredService<WebhooksFacade>(), s.GetRequiredService<WebhookStore>());
                var id = await webhooks.Add("https://example.org/garden", Garden, default);
                (await webhooks.Set(id, Kitchen, removed: true, default)).ShouldBeFalse();
                (await webhooks.Of(Garden, default)).Select(w => w.Id).ShouldBe([id]);
                (await webhooks.Of(Kitchen, default)).ShouldBeEmpty();
                (await store.All(default)).ShouldBeEmpty("it stands where its thing is");

                (await webhooks.Set(id, Garden, removed: true, default)).ShouldBeTrue();
                (await webhooks.Of(Garden, default)).ShouldBeEmpty();
                (await webhooks.Set(id, Kitchen, removed: false, default)).ShouldBeFalse();
                (await webhooks.Set(id, Garden, removed: false, default)).ShouldBeTrue();
                (await webhooks.Of(Garden, default)).Select(w => w.Id).ShouldBe([id]);
            }
        );
}
