namespace Biaochi.Generation;

/// <summary>A county of the generator: its name, its townships and the people in its offices are the same in all of its forms.</summary>
internal sealed class InventedCounty
{
    private const int Townships = 14;
    private const int Roads = 24;
    private const int Rivers = 5;
    private const int PeopleInOffice = 4;
    private readonly NameParts _parts;
    private readonly long _seed;
    private readonly int _number;

    public InventedCounty(NameParts parts, long seed, int number)
    {
        _parts = parts;
        _seed = seed;
        _number = number;
        var chance = Chance.For(seed, -1 - number);
        Name = $"{chance.Of(parts.CountyFirst)}{chance.Of(parts.CountySecond)}县";
        Towns = [.. Enumerable.Range(0, Townships).Select(town => $"{Place(chance)}{(town < 5 ? "镇" : "乡")}")];
        RoadNames = [.. Enumerable.Range(0, Roads).Select(_ => $"{Place(chance)}路")];
        RiverNames = [.. Enumerable.Range(0, Rivers).Select(_ => $"{Place(chance)}河")];
    }

    public string Name { get; }

    /// <summary>The character before document numbers, 青 of 青政发.</summary>
    public char Short => Name[0];

    public IReadOnlyList<string> Towns { get; }

    public IReadOnlyList<string> RoadNames { get; }

    public IReadOnlyList<string> RiverNames { get; }

    public string Village(Chance chance) => $"{Place(chance)}{(chance.Next(3) == 0 ? $"{chance.Of(_parts.Place)}村" : "村")}";

    public string Person(Chance chance) => $"{chance.Of(_parts.Family)}{chance.Of(_parts.Given)}{(chance.Next(3) == 0 ? "" : chance.Of(_parts.Given))}";

    /// <summary>One of the few people who fill in a unit's forms, and the office telephone.</summary>
    public (string InCharge, string Handler, string Phone) Contact(int unit, Chance chance)
    {
        var office = Chance.For(_seed, ((long)(_number + 1) << 20) + unit);
        var phone = $"0300-{office.Between(2100000, 8999999)}";
        var inCharge = Person(office);
        var people = Enumerable.Range(0, PeopleInOffice).Select(_ => Person(office)).ToList();
        return (inCharge, chance.Of(people), phone);
    }

    private string Place(Chance chance) => $"{chance.Of(_parts.Place)}{chance.Of(_parts.Place)}";
}
