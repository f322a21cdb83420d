namespace Juluo.Needs;

/// <summary>Deletes the embeddings of an erased person's texts. If another person has the same text, it is requested again.</summary>
internal sealed class ForgetVectorsOfPerson(PostingVectorStore vectors, PeopleFacade people) : IErase
{
    public async Task Erase(PersonId person, CancellationToken stop)
    {
        if (await people.Whole(person, stop) is { } card)
            await vectors.Forget(PostingVectorStore.Texts([card]), stop);
    }
}
