using Juluo.Networks;
using Juluo.Networks.Assignment;

namespace Juluo.Teams.Bench;

/// <summary>People in circles of about 25 who know most of their own and some of others, with a few common skills and many rare ones.</summary>
internal sealed record Community(Graph Acquaintance, int[][] Skills)
{
    private const int Catalogue = 120;
    private const int Circle = 25;

    public static Community Of(int people, Random chance)
    {
        var edges = new List<Edge>();
        for (var person = 0; person < people; person++)
        {
            for (var known = 0; known < 3; known++)
            {
                var near = (person / Circle * Circle) + chance.Next(Circle);
                if (near < people && near != person)
                    edges.Add(new(person, near, 1));
            }

            var far = chance.Next(people);
            if (far != person)
                edges.Add(new(person, far, 1));
        }

        // The k-th skill has a frequency of 1 / k.
        var shares = Enumerable.Range(1, Catalogue).Select(k => 1.0 / k).ToArray();
        int Drawn()
        {
            var left = chance.NextDouble() * shares.Sum();
            var skill = 0;
            while (skill < Catalogue - 1 && (left -= shares[skill]) > 0)
                skill++;
            return skill;
        }

        return new(
            Graph.FromEdges(people, edges),
            [.. Enumerable.Range(0, people).Select(_ => Enumerable.Range(0, chance.Next(1, 5)).Select(_ => Drawn()).Distinct().ToArray())]
        );
    }

    /// <summary>A task that needs a number of skills of the catalogue.</summary>
    public TeamTask Task(int skills, Random chance)
    {
        var asked = Enumerable.Range(0, Catalogue).OrderBy(_ => chance.Next()).Take(skills).ToArray();
        return new(
            Acquaintance,
            skills,
            [.. Skills.Select(of => (IReadOnlyCollection<int>)[.. Enumerable.Range(0, skills).Where(s => of.Contains(asked[s]))])],
            mostPeople: skills
        );
    }
}
