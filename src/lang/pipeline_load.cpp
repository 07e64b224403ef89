#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "lang/model_store.h"
#include "lang/pipeline.h"
#include "lang/pipeline_config.h"
#include "lang/pipeline_parts.h"
#include "lang/thinc_model.h"

namespace rapporteur::lang {

namespace {

using Json = nlohmann::json;

// The components of a stock English CPU pipeline. Each must be there once.
constexpr std::array<std::string_view, 5> kNeeded{"tagger", "parser", "attribute_ruler",
                                                  "lemmatizer", "ner"};
constexpr std::string_view kShared = "tok2vec";

// Loads one pipeline, file by file. A step that fails ends it.
class Loader {
 public:
  Loader(PipelineFiles files, const LoadOptions& options)
      : files_(std::move(files)), parts_(std::make_unique<Pipeline::Parts>()) {
    parts_->kernels = find_kernels(options.instructions);
  }

  Result<std::shared_ptr<const Pipeline>> load() {
    if (parts_->kernels == nullptr) {
      return fail(ErrorKind::unsupported,
                  "this processor does not have the instructions asked for");
    }
    using Step = Result<void> (Loader::*)();
    for (const Step step :
         {&Loader::read_config, &Loader::read_meta, &Loader::load_vectors, &Loader::load_tokenizer,
          &Loader::load_shared_network, &Loader::load_tagger, &Loader::load_parser,
          &Loader::load_names, &Loader::load_rules}) {
      if (const Result<void> done = (this->*step)(); !done) return fail(done.error());
    }
    parts_->files = files_.files_read();
    // A re-upload calls itself otherwise; the bytes say which model it is.
    if (std::string pinned = pinned_name(parts_->files); !pinned.empty())
      parts_->name = std::move(pinned);
    return std::make_shared<const Pipeline>(std::move(parts_));
  }

 private:
  Result<void> read_config();
  Result<void> check_components();
  Result<void> read_meta();
  Result<void> load_vectors();
  Result<void> load_tokenizer();
  Result<void> load_shared_network();
  Result<void> load_tagger();
  Result<void> load_parser();
  Result<void> load_names();
  Result<void> load_rules();
  Result<ThincModel> read_model(const std::string& component);
  Result<std::size_t> network_of(const ThincModel& model, const std::string& component);
  Result<TransitionScorer> load_scorer(const std::string& component, std::size_t& network);
  Result<std::vector<Move>> load_moves(const std::string& component);
  // The folder of the component that is a `factory`.
  [[nodiscard]] const std::string& folder_of(std::string_view factory) const;

  PipelineFiles files_;
  PipelineConfig config_;
  std::unique_ptr<Pipeline::Parts> parts_;
};

const std::string& Loader::folder_of(std::string_view factory) const {
  const auto found =
      std::find_if(config_.components.begin(), config_.components.end(),
                   [&](const ComponentConfig& component) { return component.factory == factory; });
  return found->name;
}

Result<void> Loader::read_config() {
  const Result<std::string> bytes = files_.take("config.cfg");
  if (!bytes) return fail(bytes.error());
  Result<PipelineConfig> config = read_pipeline_config("config.cfg", *bytes);
  if (!config) return fail(config.error());
  config_ = std::move(*config);
  if (config_.language != "en") {
    return fail(ErrorKind::unsupported,
                fmt::format("a pipeline for the language \"{}\"; this program reads English",
                            config_.language));
  }
  return check_components();
}

Result<void> Loader::check_components() {
  std::vector<std::string_view> met;
  for (const ComponentConfig& component : config_.components) {
    const bool is_known =
        component.factory == kShared ||
        std::find(kNeeded.begin(), kNeeded.end(), component.factory) != kNeeded.end();
    if (!is_known) {
      return fail(ErrorKind::unsupported,
                  fmt::format("the component \"{}\" (factory \"{}\") is not supported; those "
                              "that are: tok2vec, {}",
                              component.name, component.factory, fmt::join(kNeeded, ", ")));
    }
    if (std::find(met.begin(), met.end(), component.factory) != met.end()) {
      return fail(ErrorKind::unsupported, fmt::format("the component \"{}\" is a second {}",
                                                      component.name, component.factory));
    }
    met.push_back(component.factory);
  }
  for (const std::string_view needed : kNeeded) {
    if (std::find(met.begin(), met.end(), needed) == met.end()) {
      return fail(ErrorKind::unsupported,
                  fmt::format("the pipeline lacks the component {}", needed));
    }
  }
  const auto place = [&](std::string_view factory) {
    return std::find(met.begin(), met.end(), factory);
  };
  const bool is_in_order =
      place("tagger") < place("attribute_ruler") && place("parser") < place("attribute_ruler") &&
      place("attribute_ruler") < place("lemmatizer") && place("parser") < place("ner");
  if (!is_in_order) {
    return fail(ErrorKind::unsupported, fmt::format("the components run in another order than {}",
                                                    fmt::join(kNeeded, ", ")));
  }
  return {};
}

Result<void> Loader::read_meta() {
  const Result<std::string> bytes = files_.take("meta.json");
  if (!bytes) return fail(bytes.error());
  const Json meta = Json::parse(*bytes, nullptr, false);
  if (!meta.is_object()) return fail(ErrorKind::bad_input, "meta.json: not a JSON object");
  const auto text = [&](const char* key) {
    return meta.contains(key) && meta[key].is_string() ? meta[key].get<std::string>()
                                                       : std::string("unnamed");
  };
  parts_->name = fmt::format("{}_{}-{}", text("lang"), text("name"), text("version"));
  return {};
}

Result<void> Loader::load_vectors() {
  if (files_.has("vocab/vectors.cfg")) {
    const Result<std::string> bytes = files_.take("vocab/vectors.cfg");
    if (!bytes) return fail(bytes.error());
    const Json config = Json::parse(*bytes, nullptr, false);
    if (!config.is_object() || config.value("mode", "default") != "default") {
      return fail(ErrorKind::unsupported,
                  "vocab/vectors.cfg: word vectors of another mode than \"default\"");
    }
  }
  WordVectors vectors;
  if (files_.has("vocab/vectors")) {
    const Result<std::string> npy = files_.take("vocab/vectors");
    if (!npy) return fail(npy.error());
    const Result<std::string> rows = files_.take("vocab/key2row");
    if (!rows) return fail(rows.error());
    Result<WordVectors> read = WordVectors::read(*npy, *rows);
    if (!read) return fail(read.error());
    vectors = std::move(*read);
  }
  parts_->vectors = std::make_unique<const WordVectors>(std::move(vectors));
  return {};
}

Result<void> Loader::load_tokenizer() {
  const Result<std::string> rules = files_.take("tokenizer");
  if (!rules) return fail(rules.error());
  std::string lookups;
  if (files_.has("vocab/lookups.bin")) {
    Result<std::string> bytes = files_.take("vocab/lookups.bin");
    if (!bytes) return fail(bytes.error());
    lookups = std::move(*bytes);
  }
  Result<Tokenizer> tokenizer = Tokenizer::load(*rules, lookups);
  if (!tokenizer) return fail(tokenizer.error());
  parts_->tokenizer = std::move(*tokenizer);
  return {};
}

Result<ThincModel> Loader::read_model(const std::string& component) {
  const std::string name = component + "/model";
  const Result<std::string> bytes = files_.take(name);
  if (!bytes) return fail(bytes.error());
  return ThincModel::read(name, *bytes);
}

Result<void> Loader::load_shared_network() {
  const auto is_shared = [](const ComponentConfig& component) {
    return component.factory == kShared;
  };
  if (std::none_of(config_.components.begin(), config_.components.end(), is_shared)) return {};
  const Result<ThincModel> model = read_model(folder_of(kShared));
  if (!model) return fail(model.error());
  Result<Tok2Vec> network = Tok2Vec::load(*model, *parts_->vectors, *parts_->kernels);
  if (!network) return fail(network.error());
  parts_->networks.push_back(std::move(*network));
  return {};
}

// A component has a network of its own, or listens to the shared one, which then comes first.
Result<std::size_t> Loader::network_of(const ThincModel& model, const std::string& component) {
  if (!model.named("tok2vec-listener").empty()) {
    if (!parts_->networks.empty()) return 0;
    return fail(
        ErrorKind::unsupported,
        fmt::format("the component \"{}\" listens to a tok2vec that is not there", component));
  }
  Result<Tok2Vec> network = Tok2Vec::load(model, *parts_->vectors, *parts_->kernels);
  if (!network) return fail(network.error());
  parts_->networks.push_back(std::move(*network));
  return parts_->networks.size() - 1;
}

Result<void> Loader::load_tagger() {
  const std::string& folder = folder_of("tagger");
  const Result<ThincModel> model = read_model(folder);
  if (!model) return fail(model.error());
  const Result<std::string> cfg = files_.take(folder + "/cfg");
  if (!cfg) return fail(cfg.error());
  const Result<std::size_t> network = network_of(*model, folder);
  if (!network) return fail(network.error());
  parts_->tagger_network = *network;
  Result<Tagger> tagger = Tagger::load(*model, folder + "/cfg", *cfg,
                                       parts_->networks[*network].width(), *parts_->kernels);
  if (!tagger) return fail(tagger.error());
  parts_->tagger = std::move(*tagger);
  return {};
}

Result<TransitionScorer> Loader::load_scorer(const std::string& component, std::size_t& network) {
  const Result<std::string> cfg = files_.take(component + "/cfg");
  if (!cfg) return fail(cfg.error());
  const Json settings = Json::parse(*cfg, nullptr, false);
  if (!settings.is_object())
    return fail(ErrorKind::bad_input, component + "/cfg: not a JSON object");
  const bool has_beam = settings.contains("beam_width") && settings["beam_width"] != 1;
  const bool joins_tokens = settings.contains("learn_tokens") && settings["learn_tokens"] != false;
  if (has_beam || joins_tokens) {
    return fail(ErrorKind::unsupported,
                component + "/cfg: beam search and learning of tokens are not supported");
  }
  const Result<ThincModel> model = read_model(component);
  if (!model) return fail(model.error());
  const Result<std::size_t> found = network_of(*model, component);
  if (!found) return fail(found.error());
  network = *found;
  return TransitionScorer::load(*model, parts_->networks[network].width(), *parts_->kernels);
}

Result<std::vector<Move>> Loader::load_moves(const std::string& component) {
  const std::string name = component + "/moves";
  const Result<std::string> bytes = files_.take(name);
  if (!bytes) return fail(bytes.error());
  return read_moves(name, *bytes);
}

Result<void> Loader::load_parser() {
  const std::string& folder = folder_of("parser");
  Result<TransitionScorer> scorer = load_scorer(folder, parts_->parser_network);
  if (!scorer) return fail(scorer.error());
  Result<std::vector<Move>> moves = load_moves(folder);
  if (!moves) return fail(moves.error());
  Result<DependencyParser> parser =
      DependencyParser::load(std::move(*scorer), std::move(*moves), folder);
  if (!parser) return fail(parser.error());
  parts_->parser = std::move(*parser);
  return {};
}

Result<void> Loader::load_names() {
  const std::string& folder = folder_of("ner");
  Result<TransitionScorer> scorer = load_scorer(folder, parts_->names_network);
  if (!scorer) return fail(scorer.error());
  const Result<std::vector<Move>> moves = load_moves(folder);
  if (!moves) return fail(moves.error());
  Result<NameFinder> names = NameFinder::load(std::move(*scorer), *moves, folder);
  if (!names) return fail(names.error());
  parts_->names = std::move(*names);
  return {};
}

Result<void> Loader::load_rules() {
  const std::string& lemmas = folder_of("lemmatizer");
  const std::string_view mode = config_.value("components." + lemmas, "mode");
  if (mode != "\"rule\"") {
    return fail(ErrorKind::unsupported,
                fmt::format("the component \"{}\" has the mode {}; only \"rule\" is supported",
                            lemmas, mode.empty() ? "lookup" : mode));
  }
  const Result<std::string> patterns = files_.take(folder_of("attribute_ruler") + "/patterns");
  if (!patterns) return fail(patterns.error());
  Result<AttributeRuler> ruler = AttributeRuler::load(*patterns);
  if (!ruler) return fail(ruler.error());
  parts_->ruler = std::move(*ruler);
  const Result<std::string> lookups = files_.take(lemmas + "/lookups/lookups.bin");
  if (!lookups) return fail(lookups.error());
  Result<Lemmatizer> lemmatizer = Lemmatizer::load(*lookups);
  if (!lemmatizer) return fail(lemmatizer.error());
  parts_->lemmatizer = std::move(*lemmatizer);
  Result<ReadingRepairs> repairs = ReadingRepairs::load();
  if (!repairs) return fail(repairs.error());
  parts_->repairs = std::move(*repairs);
  return {};
}

}  // namespace

Result<std::shared_ptr<const Pipeline>> load_pipeline(const std::filesystem::path& folder_or_wheel,
                                                      const LoadOptions& options) {
  const std::string what = "loading the language model " + folder_or_wheel.string();
  Result<PipelineFiles> files = PipelineFiles::open(folder_or_wheel);
  if (!files) return fail(files.error().during(what));
  Result<std::shared_ptr<const Pipeline>> pipeline = Loader(std::move(*files), options).load();
  if (!pipeline) return fail(pipeline.error().during(what));
  return pipeline;
}

}  // namespace rapporteur::lang
