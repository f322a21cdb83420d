namespace Juluo.Needs;

/// <summary>What the texts of an erased person mean goes with them; where another person says the same, it is asked again.</summary>
internal sealed class ForgetVectorsOfPerson(PostingVectorStore vectors, PeopleFacade people) : IErase
{
    public async Task Erase(PersonId person, CancellationToken stop)
    {
        if (await people.Whole(person, stop) is { } card)
            await vectors.Forget(PostingVectorStore.Texts([card]), stop);
    }
}
