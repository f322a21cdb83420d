namespace Juluo.Collaborations;

/// <summary>The webhook events of collaborations. Those visible to their people only have none.</summary>
public sealed partial class CollaborationsModule
{
    public override void Events(PublicEvents events)
    {
        Collaboration("begun", CollaborationChanged.Begun);
        Collaboration("came-into-force", CollaborationChanged.InForce);
        Collaboration("ended", CollaborationChanged.Ended);

        void Collaboration(string verb, string change) =>
            events.Add<CollaborationChanged, CollaborationChanged.Data>(
                $"collaborations.collaboration.{verb}",
                CollaborationRights.See,
                f => f.Change == change ? new(f.Collaboration) : null
            );
    }
}
