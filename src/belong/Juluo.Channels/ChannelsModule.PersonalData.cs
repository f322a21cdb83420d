namespace Juluo.Channels;

public sealed partial class ChannelsModule
{
    public override PersonalData PersonalData { get; } =
        new(
            new Holding("messages", "people.message", "author_id").ErasedBy("people.forget_in_channels"),
            new Holding("messages", "people.message", "mentions", "removed_by").ErasedBy("people.forget_in_channels").NotShown(),
            new Holding("messages", "people.channel_file", "by_person").WithFiles("file_key", "small_key"),
            new Holding("messages", "people.reaction", "person_id"),
            new Holding("messages", "people.channel_reader", "person_id"),
            new Holding("messages", "people.channel", "made_by").Cleared("made_by"),
            new Holding("messages", "people.bridge", "made_by").Cleared("made_by")
        );
}
